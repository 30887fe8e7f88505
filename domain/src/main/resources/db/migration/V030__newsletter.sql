-- Who gets letters by e-mail, which letter went to whom with which text of which brief, and what readers object to.

-- Whoever leaves is forgotten: the row stays for the log, the address does not.
create table subscriber (
    id            bigint                   primary key,
    version       integer                  not null,
    address       varchar(254),
    address_key   char(64),
    rhythm        varchar(8)               not null,
    state         varchar(12)              not null,
    ended_by      varchar(8),
    created_at    timestamp with time zone not null,
    asked_since   timestamp with time zone not null,
    asked         integer                  not null,
    asked_ever    integer                  not null,
    letter_wanted boolean                  not null,
    confirmed_at  timestamp with time zone,
    covered_until timestamp with time zone,
    bounces       integer                  not null,
    ended_at      timestamp with time zone,
    constraint subscriber_address_uk unique (address_key),
    constraint subscriber_rhythm_ck check (rhythm in ('DAILY', 'WEEKLY')),
    constraint subscriber_state_ck check (state in ('PENDING', 'CONFIRMED', 'ENDED')),
    constraint subscriber_ended_ck check ((state = 'ENDED') = (ended_by is not null)),
    constraint subscriber_forgotten_ck check ((state = 'ENDED') = (address is null)),
    constraint subscriber_ended_by_ck check (ended_by in ('READER', 'BOUNCES', 'EDITOR'))
);
create index subscriber_state_ix on subscriber (state, rhythm);

-- The subjects that a subscriber chose; none means all.
create table subscriber_subject (
    subscriber_id bigint not null,
    subject_id    bigint not null,
    constraint subscriber_subject_pk primary key (subscriber_id, subject_id),
    constraint subscriber_subject_subscriber_fk foreign key (subscriber_id) references subscriber (id),
    constraint subscriber_subject_subject_fk foreign key (subject_id) references subject (id)
);

-- One letter to one subscriber. Written before the mail server is asked; the same issue never goes to the same subscriber
-- twice. Each carries a token of its own, of which only the hash is kept.
create table letter (
    id            bigint                   primary key,
    version       integer                  not null,
    subscriber_id bigint                   not null,
    kind          varchar(12)              not null,
    issue         varchar(60)              not null,
    state         varchar(8)               not null,
    token_hash    char(64)                 not null,
    tries         integer                  not null,
    reply         varchar(500),
    covers_until  timestamp with time zone,
    created_at    timestamp with time zone not null,
    changed_at    timestamp with time zone not null,
    constraint letter_issue_uk unique (subscriber_id, issue),
    constraint letter_token_uk unique (token_hash),
    constraint letter_subscriber_fk foreign key (subscriber_id) references subscriber (id),
    constraint letter_kind_ck check (kind in ('CONFIRMATION', 'SETTINGS', 'DIGEST', 'CORRECTION', 'WITHDRAWAL')),
    constraint letter_state_ck check (state in ('CLAIMED', 'SENT', 'DEFERRED', 'REFUSED', 'UNKNOWN'))
);
create index letter_state_ix on letter (state, changed_at);

-- Which text of which brief a letter carried, so that a correction can follow.
create table letter_brief (
    letter_id bigint  not null,
    brief_id  bigint  not null,
    revision  integer not null,
    constraint letter_brief_pk primary key (letter_id, brief_id),
    constraint letter_brief_letter_fk foreign key (letter_id) references letter (id),
    constraint letter_brief_brief_fk foreign key (brief_id) references brief (id)
);
create index letter_brief_brief_ix on letter_brief (brief_id);

create table inaccuracy_report (
    id             bigint                   primary key,
    version        integer                  not null,
    receipt_number varchar(20)              not null,
    brief_id       bigint                   not null,
    revision       integer                  not null,
    kind           varchar(16)              not null,
    sentence       varchar(2000),
    words          varchar(2000)            not null,
    mail           varchar(254),
    state          varchar(10)              not null,
    note           varchar(1000),
    resolver       varchar(200),
    received_at    timestamp with time zone not null,
    resolved_at    timestamp with time zone,
    constraint inaccuracy_report_receipt_uk unique (receipt_number),
    constraint inaccuracy_report_brief_fk foreign key (brief_id) references brief (id),
    constraint inaccuracy_report_kind_ck check (kind in ('WRONG', 'MISLEADING', 'ATTRIBUTION', 'OUTDATED', 'OTHER')),
    constraint inaccuracy_report_state_ck check (state in ('OPEN', 'RESOLVED')),
    constraint inaccuracy_report_resolved_ck check ((state = 'RESOLVED') = (resolved_at is not null))
);
create index inaccuracy_report_state_ix on inaccuracy_report (state, received_at);
create index inaccuracy_report_brief_ix on inaccuracy_report (brief_id, state);

alter table brief_flag drop constraint brief_flag_kind_ck;
alter table brief_flag add constraint brief_flag_kind_ck
    check (kind in ('CITES_CORRECTED', 'CITES_WITHDRAWN', 'LOST_SOURCE', 'SOURCE_RESERVED', 'READER_REPORT'));

-- What this site signs with, made at the first use and shared by its nodes.
create table site_secret (
    name   varchar(40) primary key,
    secret varchar(64) not null
);
