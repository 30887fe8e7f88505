-- The run that had an article in hand last, so that a run can say what it could not do.
alter table article add column worked_by bigint;
create index article_worked_by_ix on article (worked_by);
create index job_run_status_ix on job_run (status, started_at);
