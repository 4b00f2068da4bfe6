-- cluster: order in which placements were made, so that a change of the table is seen without counting it.
alter table placement add column position bigint generated always as identity;
create unique index placement_position on placement (position);
