-- The moment for which a timer started a run: of all the nodes whose timers fire, one gets it.
alter table job_run add column due_at timestamp with time zone;
alter table job_run add constraint job_run_due_uk unique (job, due_at);
