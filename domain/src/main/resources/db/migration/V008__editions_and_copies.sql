-- What an article's entry said when its feed was last read, and when its page is read again because that has changed.
alter table article add column entry_hash char(64);
alter table article add column reread_at timestamp with time zone;
alter table article add column edition integer default 1 not null;
create index article_reread_ix on article (reread_at);

-- The terms that the entry or its feed carries (rsl:content), as written.
alter table article add column feed_terms text;

-- The article whose text this one repeats under another address.
alter table article add column copy_of bigint;
alter table article add constraint article_copy_fk foreign key (copy_of) references article (id);
create index article_text_ix on article (text_hash);

-- Earlier texts of articles that their publishers changed; what was written before rests on these.
create table article_edition (
    id          bigint                   primary key,
    article_id  bigint                   not null,
    number      integer                  not null,
    title       varchar(1000)            not null,
    source_text text                     not null,
    text_hash   char(64)                 not null,
    fetched_at  timestamp with time zone not null,
    replaced_at timestamp with time zone not null,
    constraint article_edition_uk unique (article_id, number),
    constraint article_edition_article_fk foreign key (article_id) references article (id)
);

alter table brief_flag drop constraint brief_flag_kind_ck;
alter table brief_flag add constraint brief_flag_kind_ck
    check (kind in ('CITES_CORRECTED', 'CITES_WITHDRAWN', 'LOST_SOURCE', 'SOURCE_RESERVED'));
