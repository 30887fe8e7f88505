-- Reports that are never read again, known by hashes alone, so that a database which never held one of them knows it too.
create table removed_source (
    identity_hash char(64)                 primary key,
    domain        varchar(253)             not null,
    text_hash     char(64),
    title_hash    char(64),
    removed_at    timestamp with time zone not null
);
create index removed_source_text_ix on removed_source (domain, text_hash);
create index removed_source_title_ix on removed_source (domain, title_hash);
insert into removed_source (identity_hash, domain, text_hash, removed_at)
    select a.identity_hash, p.domain, a.text_hash, a.removed_at
    from article a join publisher p on p.id = a.publisher_id where a.removed_at is not null;

-- Sealed records of another life of this database which were done again in this one.
create table repeated_record (
    hash char(64)                 primary key,
    at   timestamp with time zone not null
);
