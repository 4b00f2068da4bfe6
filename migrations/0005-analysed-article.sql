-- analyse: articles as an analysis read them, once for each content, their text as a hash only (the text itself stays in
-- article_text and goes when its time is over): what a page is rebuilt from.
create table analysed_article (
  hash text primary key,
  body jsonb not null
);

-- publish: badges that stood before a version, because a badge goes off only after two misses.
alter table event_view add column badges_before jsonb not null default '[]';
