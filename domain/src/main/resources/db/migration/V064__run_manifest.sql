-- How a text and a night came about, signed. No text of anybody stands in it.
create table run_manifest (
    id        bigint                   primary key,
    kind      varchar(8)               not null,
    item_id   bigint                   not null,
    revision  integer                  not null,
    at        timestamp with time zone not null,
    content   text                     not null,
    signature varchar(100)             not null,
    constraint run_manifest_item_uk unique (kind, item_id, revision),
    constraint run_manifest_kind_ck check (kind in ('BRIEF', 'NIGHT'))
);
create index run_manifest_at_ix on run_manifest (at);
