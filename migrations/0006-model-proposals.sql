-- analyse: pairs of sentences of two languages that a language model takes for one claim, or one for the denial of the other.
-- Only proposals: the checks of the analysis decide at every analysis. Kept by article, so that they outlive a merge.
create table claim_proposal (
  left_article text not null references article on delete cascade,
  left_field text not null check (left_field in ('title', 'text')),
  left_start integer not null,
  left_end integer not null,
  right_article text not null references article on delete cascade,
  right_field text not null check (right_field in ('title', 'text')),
  right_start integer not null,
  right_end integer not null,
  model text not null,
  joins text not null check (joins in ('same', 'opposed')),
  made_at timestamptz not null,
  primary key (left_article, left_field, left_start, right_article, right_field, right_start, model)
);
create index claim_proposal_right on claim_proposal (right_article);
