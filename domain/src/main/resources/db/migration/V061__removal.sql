-- A brief that is kept from readers for a while, and what it was before.
alter table brief drop constraint brief_state_ck;
alter table brief add constraint brief_state_ck check (state in
    ('DRAFT', 'HELD', 'IN_REVIEW', 'PUBLISHED', 'CORRECTED', 'HIDDEN', 'REJECTED', 'WITHDRAWN'));
alter table brief add column shown_as varchar(12);
alter table brief add constraint brief_shown_as_ck check ((state = 'HIDDEN') = (shown_as is not null));
alter table brief add column restored_at timestamp with time zone;
create index brief_restored_ix on brief (restored_at, id);

-- When the text of an article was purged because its brief was removed; it is never read again.
alter table article add column removed_at timestamp with time zone;
create index article_removed_ix on article (publisher_id, removed_at);

-- What is kept of a removal: hashes and addresses, no text. Each row holds the hash of the one before; rows are only added.
create table sealed_record (
    number   bigint                   primary key,
    item     varchar(20)              not null,
    brief_id bigint                   not null,
    at       timestamp with time zone not null,
    content  text                     not null,
    previous char(64)                 not null,
    hash     char(64)                 not null,
    constraint sealed_record_hash_uk unique (hash),
    constraint sealed_record_brief_fk foreign key (brief_id) references brief (id)
);
create index sealed_record_brief_ix on sealed_record (brief_id);

-- The end of the chain; whoever adds a row takes this one first, so that two never follow the same.
create table sealed_head (number bigint not null, hash char(64) not null);
insert into sealed_head (number, hash) values (0, '0000000000000000000000000000000000000000000000000000000000000000');
