-- What the search for earlier briefs went through when a text was written, as the search itself counted; null if nobody
-- searched.
alter table brief_revision add column searched_briefs integer;
alter table brief_revision add column searched_since date;
update brief_revision set searched_briefs =
    (select b.archive_count from brief b
     where b.id = brief_revision.brief_id and b.current_number = brief_revision.number and b.published_at is not null);
update brief_revision set searched_since =
    (select b.archive_since from brief b
     where b.id = brief_revision.brief_id and b.current_number = brief_revision.number and b.published_at is not null);
alter table brief drop column archive_count;
alter table brief drop column archive_since;
