-- Feeds, the API of changes and the coverage of a day read by time.
create index brief_revision_published_ix on brief_revision (published_at, id);
create index correction_at_ix on correction (at);
create index watch_item_latest_ix on watch_item (changed_at);
create index article_discovered_ix on article (discovered_at);
create index job_run_started_ix on job_run (started_at);
