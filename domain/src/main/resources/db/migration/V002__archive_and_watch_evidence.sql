-- The archive's index follows briefs by when they changed. The watch ledger keeps what may resolve an item, and who
-- resolved it.
create index brief_updated_ix on brief (updated_at);

-- A brief that may tell what came of a watch item; proposed by a run, judged by an editor, never proposed twice.
create table watch_evidence (
    id            bigint                   primary key,
    watch_item_id bigint                   not null,
    brief_id      bigint                   not null,
    score         decimal(10, 4)           not null,
    sentence      varchar(2000)            not null,
    proposed_at   timestamp with time zone not null,
    constraint watch_evidence_brief_uk unique (watch_item_id, brief_id),
    constraint watch_evidence_item_fk foreign key (watch_item_id) references watch_item (id),
    constraint watch_evidence_brief_fk foreign key (brief_id) references brief (id)
);

alter table watch_item add column resolver varchar(200);
alter table watch_item add column evidence_brief_id bigint;
alter table watch_item add constraint watch_item_evidence_fk foreign key (evidence_brief_id) references brief (id);
