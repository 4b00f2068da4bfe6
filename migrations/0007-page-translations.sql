-- publish: sentences of a page in another reading language, by their words, as they were when this version was translated.
create table page_translation (
  event_id text not null,
  version integer not null,
  language text not null,
  model text not null,
  sentences jsonb not null,
  complete boolean not null,
  made_at timestamptz not null,
  primary key (event_id, version, language)
);

-- publish: pages that a reader asked for in another language and that are not translated yet.
create table translation_wish (
  event_id text not null,
  language text not null,
  since timestamptz not null,
  tries integer not null default 0,
  next_at timestamptz not null,
  reason text not null,
  primary key (event_id, language)
);
create index translation_wish_next on translation_wish (next_at);
