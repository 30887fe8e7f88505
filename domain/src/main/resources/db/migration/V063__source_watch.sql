-- When the page of an article was last read because a public brief rests on it.
alter table article add column watched_at timestamp with time zone;

alter table brief_flag drop constraint brief_flag_kind_ck;
alter table brief_flag add constraint brief_flag_kind_ck check (kind in
    ('CITES_CORRECTED', 'CITES_WITHDRAWN', 'LOST_SOURCE', 'SOURCE_RESERVED', 'SOURCE_GONE', 'READER_REPORT'));

-- What is purged is found by its age.
create index article_fetched_ix on article (fetched_at);
create index article_edition_replaced_ix on article_edition (replaced_at);
