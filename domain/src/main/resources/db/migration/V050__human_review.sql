-- A text that an editor made, and the one that it was made from; both null for a machine's.
alter table brief_revision add column editor varchar(200);
alter table brief_revision add column based_on integer;
alter table brief_revision add constraint brief_revision_editor_ck check ((editor is null) = (based_on is null));

-- A named editor read exactly this text. Rows are only ever added.
create table human_review (
    id        bigint                   primary key,
    brief_id  bigint                   not null,
    number    integer                  not null,
    text_hash char(64)                 not null,
    reviewer  varchar(200)             not null,
    checklist varchar(200)             not null,
    at        timestamp with time zone not null,
    constraint human_review_text_uk unique (brief_id, number),
    constraint human_review_brief_fk foreign key (brief_id) references brief (id)
);

-- A finding that an editor accepts, with the reason. Rows are only ever added.
create table finding_acceptance (
    id          bigint                   primary key,
    brief_id    bigint                   not null,
    number      integer                  not null,
    finding_key char(64)                 not null,
    gate        varchar(40)              not null,
    sentence    varchar(2000)            not null,
    why         varchar(1000)            not null,
    editor      varchar(200)             not null,
    at          timestamp with time zone not null,
    constraint finding_acceptance_editor_uk unique (brief_id, number, finding_key, editor),
    constraint finding_acceptance_brief_fk foreign key (brief_id) references brief (id)
);

-- Why a draft is held, rejected or sent back to its writer; an order to the writer is open until it is done.
create table editor_note (
    id       bigint                   primary key,
    brief_id bigint                   not null,
    number   integer                  not null,
    kind     varchar(10)              not null,
    note     varchar(1000)            not null,
    editor   varchar(200)             not null,
    at       timestamp with time zone not null,
    done_at  timestamp with time zone,
    constraint editor_note_brief_fk foreign key (brief_id) references brief (id),
    constraint editor_note_kind_ck check (kind in ('HOLD', 'SEND_BACK', 'REJECT'))
);
create index editor_note_brief_ix on editor_note (brief_id);
create index editor_note_open_ix on editor_note (kind, done_at);
