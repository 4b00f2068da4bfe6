-- enrich: vectors of an optional embedding endpoint, one for each article and model, of length 1, as signed bytes of
-- 127 to 1. All vectors of a model have one dimension.
create table embedding (
  article_id text not null references article (id) on delete cascade,
  model text not null,
  dimension integer not null,
  vector bytea not null,
  made_at timestamptz not null,
  primary key (article_id, model)
);
create index embedding_model on embedding (model);

-- cluster: how the cosines of a model lie for articles that the rules are sure belong together, and that they are sure
-- do not: what the weight of the channel is learnt from.
create table embedding_weight (
  model text not null,
  channel text not null check (channel in ('place', 'link')),
  statistics jsonb not null,
  learnt_at timestamptz not null,
  primary key (model, channel)
);
