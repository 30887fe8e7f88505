-- Each entry of the trail is sealed with a hash over itself and the hash before it; the head holds the last of them.
alter table audit_entry add column seq bigint;
alter table audit_entry add column hash char(64);
alter table audit_entry add constraint audit_entry_seq_uk unique (seq);
create index audit_entry_at_ix on audit_entry (at, id);

create table audit_head (
    id   integer  primary key,
    seq  bigint   not null,
    hash char(64) not null
);
insert into audit_head (id, seq, hash)
    values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
