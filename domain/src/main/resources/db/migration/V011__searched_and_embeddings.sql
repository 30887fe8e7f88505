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

-- What a text means, as a model's vector: four bytes a number. Kept by the text's hash, so that none is bought twice; vectors
-- of two makers do not compare.
create table embedding (
    id        bigint                   primary key,
    maker     varchar(750)             not null,
    text_hash char(64)                 not null,
    numbers   bytea                    not null,
    kept_at   timestamp with time zone not null,
    constraint embedding_text_uk unique (text_hash, maker)
);
create index embedding_kept_ix on embedding (kept_at);
create index brief_revision_text_ix on brief_revision (text_hash);

-- Texts of many stories may share one call.
alter table receipt alter column story_id drop not null;
