-- Requests with every field of the form, their clocks, their decisions with the reasons, and the letters about them.
alter table takedown_request add column cause varchar(16) default 'OTHER' not null;
alter table takedown_request add constraint takedown_request_cause_ck
    check (cause in ('COPYRIGHT', 'PERSONAL_HARM', 'LEGAL_ORDER', 'OTHER'));
alter table takedown_request add column domain varchar(253);
alter table takedown_request add column us_work varchar(2000);
alter table takedown_request add column us_accurate boolean;
alter table takedown_request add column us_authorised boolean;
alter table takedown_request add column us_signature varchar(200);

-- Personal data goes by age and on request; the row stays.
alter table takedown_request alter column requester_name drop not null;
alter table takedown_request alter column requester_mail drop not null;
alter table takedown_request alter column requester_role drop not null;
alter table takedown_request alter column grounds drop not null;
alter table takedown_request add column requester_key char(64);
alter table takedown_request add column mail_confirmed_at timestamp with time zone;
alter table takedown_request add column forgotten_at timestamp with time zone;

-- Whether letters go to the requester: one who never answered gets no second one.
alter table takedown_request add column lettered boolean default false not null;
alter table takedown_request add column repeat_of bigint;
alter table takedown_request add constraint takedown_request_repeat_fk
    foreign key (repeat_of) references takedown_request (id);
alter table takedown_request add column restrained boolean default false not null;
alter table takedown_request add column unfounded boolean default false not null;
alter table takedown_request add column verified_how varchar(500);
alter table takedown_request add column hide_due_at timestamp with time zone;
alter table takedown_request add column decide_due_at timestamp with time zone;
alter table takedown_request add column hidden_at timestamp with time zone;
alter table takedown_request add column appeal_until timestamp with time zone;
alter table takedown_request add column appealed_at timestamp with time zone;
alter table takedown_request add column appeal_words varchar(4000);
update takedown_request set decide_due_at = received_at;
alter table takedown_request alter column decide_due_at set not null;
create index takedown_request_state_ix on takedown_request (state, decide_due_at);
create index takedown_request_requester_ix on takedown_request (requester_key, received_at);

create table takedown_brief (
    request_id bigint not null,
    brief_id   bigint not null,
    constraint takedown_brief_pk primary key (request_id, brief_id),
    constraint takedown_brief_request_fk foreign key (request_id) references takedown_request (id),
    constraint takedown_brief_brief_fk foreign key (brief_id) references brief (id)
);
create index takedown_brief_brief_ix on takedown_brief (brief_id);
insert into takedown_brief (request_id, brief_id)
    select id, brief_id from takedown_request where brief_id is not null;
alter table takedown_request drop constraint takedown_request_brief_fk;
alter table takedown_request drop column brief_id;
alter table takedown_request drop constraint takedown_request_decision_ck;
alter table takedown_request drop column decision;
alter table takedown_request drop column decision_text;

-- The statement of reasons, for the decision and for the appeal. Rows are only ever added.
create table takedown_ruling (
    id         bigint                   primary key,
    request_id bigint                   not null,
    round      varchar(8)               not null,
    actor      varchar(200)             not null,
    at         timestamp with time zone not null,
    measure    varchar(16)              not null,
    scope      varchar(1000)            not null,
    duration   varchar(500)             not null,
    facts      varchar(4000)            not null,
    automation varchar(1000)            not null,
    ground     varchar(1000)            not null,
    redress    varchar(1000)            not null,
    constraint takedown_ruling_round_uk unique (request_id, round),
    constraint takedown_ruling_request_fk foreign key (request_id) references takedown_request (id),
    constraint takedown_ruling_round_ck check (round in ('DECISION', 'APPEAL')),
    constraint takedown_ruling_measure_ck check (measure in
        ('REMOVED', 'REMOVED_BY_LAW', 'DATA_REMOVED', 'CORRECTED', 'POLICY_CHANGED', 'REFUSED'))
);

-- One letter about a request, claimed before the mail server is asked. Each carries a token of its own, of which only the
-- hash is kept; whoever comes with it has read the mail of that address.
create table takedown_notice (
    id         bigint                   primary key,
    version    integer                  not null,
    request_id bigint                   not null,
    kind       varchar(16)              not null,
    state      varchar(8)               not null,
    token_hash char(64),
    tries      integer                  not null,
    reply      varchar(500),
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    constraint takedown_notice_kind_uk unique (request_id, kind),
    constraint takedown_notice_token_uk unique (token_hash),
    constraint takedown_notice_request_fk foreign key (request_id) references takedown_request (id),
    constraint takedown_notice_kind_ck check (kind in
        ('RECEIPT', 'HIDDEN', 'DECISION', 'APPEAL_RECEIPT', 'APPEAL_DECISION')),
    constraint takedown_notice_state_ck check (state in ('WAITING', 'CLAIMED', 'SENT', 'REFUSED', 'UNKNOWN'))
);
create index takedown_notice_state_ix on takedown_notice (state, changed_at);
