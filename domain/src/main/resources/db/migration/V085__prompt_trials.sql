-- A prompt can be tried on an article outside of any run: such a call has a person in place of a run.
alter table receipt alter column run_id drop not null;
alter table receipt add column tried_by varchar(200);
alter table receipt add constraint receipt_asker_ck check (run_id is not null or tried_by is not null);

-- Words that somebody tried and that were never in force.
alter table prompt_text add column tried boolean default false not null;
