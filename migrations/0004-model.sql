-- llm: answers of a language model by content: the same evidence, prompt and model are never asked twice. Answers that no
-- gate let pass are kept too, for the same reason.
create table model_answer (
  key text primary key,
  model text not null,
  task text not null,
  answer jsonb not null,
  made_at timestamptz not null
);

-- llm: every call with what it reserved and what it cost; the budgets of a day and of an event are summed over it, across
-- all workers. A call whose worker died stays reserved, so that a budget is never overspent.
create table model_call (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  day date not null,
  event_id text,
  model text not null,
  state text not null check (state in ('reserved', 'answered', 'failed')),
  tokens_in integer not null,
  tokens_out integer not null,
  money double precision not null,
  milliseconds integer,
  reason text
);
create index model_call_day on model_call (day);
create index model_call_event on model_call (event_id);

-- llm: events whose newest page holds sentences that the model has not worded yet.
create table model_wait (
  event_id text primary key,
  since timestamptz not null,
  tries integer not null default 0,
  next_at timestamptz not null,
  reason text not null
);
create index model_wait_next on model_wait (next_at);
