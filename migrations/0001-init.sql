-- The whole schema of the first release. Each table names the one folder of src/ that writes it.

-- sources: outlets, as the catalogue has them.
create table source (
  id text primary key,
  name text not null,
  homepage text not null,
  country text not null,
  language text not null,
  block text not null,
  sub_block text not null,
  ownership text not null,
  owner text,
  state_affiliated boolean,
  state_basis text not null,
  kind text not null,
  tier integer not null,
  notes text not null,
  sample boolean not null default false,
  active boolean not null default true,
  updated_at timestamptz not null
);

-- sources: feed addresses and their polling state.
create table feed (
  id bigint generated always as identity primary key,
  source_id text not null references source on delete cascade,
  url text not null unique,
  language text not null,
  recorded_status text not null default '',
  active boolean not null default true,
  etag text,
  last_modified text,
  ttl_seconds integer,
  next_poll_at timestamptz not null,
  last_polled_at timestamptz,
  last_ok_at timestamptz,
  last_new_at timestamptz,
  failures integer not null default 0,
  last_status integer,
  last_error text,
  -- Seconds between two polls while nothing is wrong; follows how often the feed brings news.
  interval_seconds integer not null default 900,
  -- Where the feed moved for good: seen `moved_seen` times in a row, used instead of `url` once confirmed.
  moved_to text,
  moved_seen integer not null default 0,
  moved_url text,
  gone boolean not null default false
);
create index feed_due on feed (next_poll_at) where active;

-- sources: one row per poll, for coverage health; old rows are swept.
create table feed_poll (
  id bigint generated always as identity primary key,
  feed_id bigint not null references feed on delete cascade,
  at timestamptz not null,
  ok boolean not null,
  status integer,
  items integer not null default 0,
  new_items integer not null default 0,
  ms integer not null,
  error text
);
create index feed_poll_recent on feed_poll (feed_id, at desc);

-- ingest: one row per published text. `position` is the order in which articles became known.
create table article (
  id text primary key,
  position bigint generated always as identity unique,
  source_id text not null references source on delete cascade,
  feed_id bigint references feed on delete set null,
  url text not null,
  title text not null,
  summary text not null,
  author text,
  categories text[] not null default '{}',
  language text not null,
  published_at timestamptz,
  first_seen_at timestamptz not null,
  sample boolean not null default false,
  -- Dated long before it was first seen: kept, but no news.
  old boolean not null default false
);
create index article_source on article (source_id, first_seen_at desc);
create index article_seen on article (first_seen_at);

-- ingest: every identity an article was ever seen under, so that churn of guid, link or title makes no second article.
create table article_key (
  source_id text not null references source on delete cascade,
  key text not null,
  article_id text not null references article on delete cascade,
  primary key (source_id, key)
);
create index article_key_article on article_key (article_id);

-- extract: text for analysis only; dropped when `expires_at` has passed.
create table article_text (
  article_id text primary key references article on delete cascade,
  how text not null check (how in ('page', 'feed', 'none')),
  step text not null,
  text text not null,
  fetched_at timestamptz not null,
  expires_at timestamptz not null
);
create index article_text_expiry on article_text (expires_at);

-- enrich: features of one article (domain ArticleFeatures).
create table article_features (
  article_id text primary key references article on delete cascade,
  language text not null,
  method text not null,
  version integer not null,
  features jsonb not null,
  made_at timestamptz not null
);

-- cluster: events; a merged one keeps its row and points to the other.
create table event (
  id text primary key,
  created_at timestamptz not null,
  status text not null default 'live' check (status in ('live', 'frozen', 'merged', 'retracted')),
  merged_into text references event,
  first_article_at timestamptz not null,
  last_article_at timestamptz not null,
  changed_at timestamptz not null,
  sample boolean not null default false
);
create index event_live on event (last_article_at desc) where status = 'live';

-- cluster: article -> story of one language -> event.
create table placement (
  article_id text primary key references article on delete cascade,
  event_id text not null references event,
  story text not null,
  score real not null,
  reason jsonb not null,
  method text not null,
  version integer not null,
  placed_at timestamptz not null
);
create index placement_event on placement (event_id);
create index placement_story on placement (story);

-- cluster: merges, splits, moves and editors' decisions; append only.
create table event_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  event_id text not null,
  action text not null check (action in ('create', 'merge', 'split', 'link', 'move', 'freeze', 'retract')),
  other_event text,
  articles text[] not null default '{}',
  reason text not null,
  actor text not null
);
create index event_log_event on event_log (event_id);

-- analyse: what each analysis was made of, so that it can be repeated; append only, but for `checked_at`: the last time
-- the same inputs gave the same result. The result itself is the event_view of the same hash.
create table analysis (
  event_id text not null references event,
  version integer not null,
  hash text not null,
  rules_version integer not null,
  analysed_at timestamptz not null,
  checked_at timestamptz not null,
  inputs jsonb not null,
  primary key (event_id, version)
);

-- publish: one row per published version of an event page (domain EventView); append only.
create table event_view (
  event_id text not null references event,
  version integer not null,
  hash text not null,
  published_at timestamptz not null,
  view jsonb not null,
  change jsonb not null,
  primary key (event_id, version)
);

-- publish: one row per event for lists, search and ranking; made from the newest event_view.
create table event_card (
  event_id text primary key references event,
  version integer not null,
  headline text not null,
  summary text not null,
  articles integer not null,
  origins integer not null,
  blocks text[] not null,
  block_origins jsonb not null default '{}',
  languages text[] not null,
  countries text[] not null,
  topics text[] not null,
  badges jsonb not null,
  labels text[] not null,
  disagreement text,
  collision jsonb,
  contestation real not null default 0,
  score real not null default 0,
  score_parts jsonb not null default '{}',
  spotlight real not null default 0,
  radar boolean not null default false,
  sparkline integer[] not null default '{}',
  first_article_at timestamptz not null,
  latest_article_at timestamptz not null,
  published_at timestamptz not null,
  words tsvector not null,
  sample boolean not null default false,
  hidden boolean not null default false
);
create index event_card_score on event_card (score desc, event_id) where not hidden;
create index event_card_latest on event_card (latest_article_at desc, event_id) where not hidden;
create index event_card_words on event_card using gin (words);

-- publish: which articles an event's newest page shows, for block and source pages.
create table event_article (
  event_id text not null references event,
  article_id text not null,
  source_id text not null,
  block text not null,
  origin text not null,
  relation text not null,
  published_at timestamptz,
  primary key (event_id, article_id)
);
create index event_article_block on event_article (block);
create index event_article_source on event_article (source_id);

-- publish: watch items with deadline and outcome.
create table indicator (
  id text primary key,
  event_id text not null references event,
  body jsonb not null,
  deadline date,
  status text not null check (status in ('open', 'due', 'happened', 'did-not', 'cannot-tell')),
  opened_at timestamptz not null,
  resolved_at timestamptz,
  resolution jsonb
);
create index indicator_open on indicator (deadline) where status in ('open', 'due');

-- publish: public log of corrections; append only.
create table correction (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  event_id text,
  text text not null,
  actor text not null
);

-- publish: what readers report; editors decide.
create table report (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  event_id text not null,
  article_id text,
  kind text not null check (kind in ('does-not-belong', 'error', 'other')),
  text text not null,
  status text not null default 'open' check (status in ('open', 'accepted', 'rejected'))
);
