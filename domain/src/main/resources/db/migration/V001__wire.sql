-- The wire: publishers and their feeds, articles, stories, briefs with their revisions, subjects, and the ledger of
-- runs and paid model calls.
--
-- The unique keys are what makes a second run harmless: one article for an address, one brief for a story, one receipt
-- for a question to a model, one running execution for a job.
create sequence wire_seq start with 50 increment by 50; -- equals allocationSize of every entity

create table publisher (
    id          bigint                   primary key,
    version     integer                  not null,
    domain      varchar(253)             not null,
    name        varchar(200)             not null,
    country     varchar(2),
    policy      varchar(20)              not null,
    policy_note varchar(500)             not null,
    created_at  timestamp with time zone not null,
    constraint publisher_domain_uk unique (domain),
    constraint publisher_policy_ck check (policy in ('FULL_BRIEF', 'SUMMARY_ONLY', 'HEADLINE_AND_LINK', 'EXCLUDED'))
);

create table feed (
    id             bigint                   primary key,
    version        integer                  not null,
    publisher_id   bigint                   not null,
    url            varchar(2048)            not null,
    url_hash       char(64)                 not null,
    title          varchar(500)             not null,
    state          varchar(12)              not null,
    etag           varchar(1000),
    last_modified  varchar(200),
    last_polled_at timestamp with time zone,
    last_success_at timestamp with time zone,
    next_due_at    timestamp with time zone not null,
    failures       integer                  not null,
    reason         varchar(30),
    detail         varchar(1000),
    created_at     timestamp with time zone not null,
    constraint feed_url_hash_uk unique (url_hash),
    constraint feed_publisher_fk foreign key (publisher_id) references publisher (id),
    constraint feed_state_ck check (state in ('ACTIVE', 'OFF'))
);
create index feed_due_ix on feed (state, next_due_at);

create table story (
    id          bigint                   primary key,
    version     integer                  not null,
    title       varchar(1000)            not null,
    reported_at timestamp with time zone not null,
    created_at  timestamp with time zone not null
);
create index story_reported_ix on story (reported_at);

create table article (
    id             bigint                   primary key,
    version        integer                  not null,
    publisher_id   bigint                   not null,
    feed_id        bigint                   not null,
    story_id       bigint,
    url            varchar(2048)            not null,
    identity_hash  char(64)                 not null,
    guid           varchar(2048),
    title          varchar(1000)            not null,
    author         varchar(500),
    language       varchar(35),
    published_at   timestamp with time zone,
    discovered_at  timestamp with time zone not null,
    fetched_at     timestamp with time zone,
    state          varchar(12)              not null,
    reason         varchar(30),
    detail         varchar(1000),
    attempts       integer                  not null,
    retry_at       timestamp with time zone,
    feed_content   text,
    source_text    text,
    text_hash      char(64),
    policy         varchar(20),
    claimed_by     bigint,
    claimed_until  timestamp with time zone,
    constraint article_identity_hash_uk unique (identity_hash),
    constraint article_publisher_fk foreign key (publisher_id) references publisher (id),
    constraint article_feed_fk foreign key (feed_id) references feed (id),
    constraint article_story_fk foreign key (story_id) references story (id),
    constraint article_state_ck check (state in ('DISCOVERED', 'FETCHED', 'ANALYSED', 'SKIPPED', 'FAILED')),
    constraint article_reason_ck check ((state in ('SKIPPED', 'FAILED')) = (reason is not null))
);
create index article_state_ix on article (state, retry_at);
create index article_story_ix on article (story_id);
create index article_published_ix on article (published_at);

-- Why we may or may not use an article, as it was seen. Written once, never changed.
create table rights_evidence (
    id         bigint                   primary key,
    article_id bigint                   not null,
    signal     varchar(40)              not null,
    matched    varchar(1000)            not null,
    source     varchar(2048)            not null,
    policy     varchar(20)              not null,
    seen_at    timestamp with time zone not null,
    constraint rights_evidence_article_fk foreign key (article_id) references article (id)
);
create index rights_evidence_article_ix on rights_evidence (article_id);

create table subject (
    id         bigint                   primary key,
    version    integer                  not null,
    slug       varchar(120)             not null,
    name       varchar(200)             not null,
    kind       varchar(16)              not null,
    created_at timestamp with time zone not null,
    constraint subject_slug_uk unique (slug),
    constraint subject_kind_ck check (kind in ('PERSON', 'ORGANISATION', 'PRODUCT', 'PLACE', 'TOPIC'))
);

create table brief (
    id              bigint                   primary key,
    version         integer                  not null,
    story_id        bigint                   not null,
    slug            varchar(120)             not null,
    state           varchar(12)              not null,
    label           varchar(20)              not null,
    reviewer        varchar(200),
    reported_at     timestamp with time zone not null,
    created_at      timestamp with time zone not null,
    published_at    timestamp with time zone,
    updated_at      timestamp with time zone not null,
    significance    integer                  not null,
    archive_count   integer                  not null,
    archive_since   date,
    current_number  integer                  not null,
    constraint brief_story_uk unique (story_id),
    constraint brief_slug_uk unique (slug),
    constraint brief_story_fk foreign key (story_id) references story (id),
    constraint brief_state_ck check (state in
        ('DRAFT', 'HELD', 'IN_REVIEW', 'PUBLISHED', 'CORRECTED', 'REJECTED', 'WITHDRAWN')),
    constraint brief_label_ck check (label in ('MACHINE_WRITTEN', 'REVIEWED')),
    constraint brief_published_ck check (state not in ('PUBLISHED', 'CORRECTED') or published_at is not null)
);
create index brief_state_ix on brief (state, published_at);

create table brief_revision (
    id            bigint                   primary key,
    brief_id      bigint                   not null,
    number        integer                  not null,
    headline      varchar(300)             not null,
    kind          varchar(20),
    watch_text    varchar(1000),
    watch_by      date,
    watch_check   varchar(1000),
    text_hash     char(64)                 not null,
    drafter       varchar(200)             not null,
    prompt_version varchar(64),
    created_at    timestamp with time zone not null,
    why           varchar(1000)            not null,
    constraint brief_revision_number_uk unique (brief_id, number),
    constraint brief_revision_brief_fk foreign key (brief_id) references brief (id)
);

-- Sentences of a revision, in printing order, each with what it rests on.
create table brief_sentence (
    id               bigint        primary key,
    revision_id      bigint        not null,
    part             varchar(12)   not null,
    ordinal          integer       not null,
    text             varchar(2000) not null,
    basis            varchar(10)   not null,
    article_id       bigint,
    quote            varchar(2000),
    quote_start      integer,
    quote_end        integer,
    cited_slug       varchar(200),
    cited_brief_id   bigint,
    constraint brief_sentence_place_uk unique (revision_id, part, ordinal),
    constraint brief_sentence_revision_fk foreign key (revision_id) references brief_revision (id),
    constraint brief_sentence_article_fk foreign key (article_id) references article (id),
    constraint brief_sentence_cited_fk foreign key (cited_brief_id) references brief (id),
    constraint brief_sentence_part_ck check (part in ('SUMMARY', 'CONSEQUENCE', 'ARCHIVE')),
    constraint brief_sentence_basis_ck check (basis in ('SOURCE', 'ARCHIVE', 'INFERENCE'))
);
create index brief_sentence_cited_ix on brief_sentence (cited_brief_id);

-- The earlier briefs that the writer of a revision was offered; it may cite nothing else.
create table archive_offer (
    id          bigint        primary key,
    revision_id bigint        not null,
    ordinal     integer       not null,
    brief_id    bigint        not null,
    score       decimal(10, 4) not null,
    constraint archive_offer_place_uk unique (revision_id, ordinal),
    constraint archive_offer_revision_fk foreign key (revision_id) references brief_revision (id),
    constraint archive_offer_brief_fk foreign key (brief_id) references brief (id)
);

create table finding (
    id          bigint        primary key,
    revision_id bigint        not null,
    ordinal     integer       not null,
    gate        varchar(40)   not null,
    severity    varchar(8)    not null,
    reason      varchar(30)   not null,
    sentence    varchar(2000) not null,
    span_start  integer       not null,
    span_end    integer       not null,
    evidence    varchar(2000) not null,
    constraint finding_place_uk unique (revision_id, ordinal),
    constraint finding_revision_fk foreign key (revision_id) references brief_revision (id),
    constraint finding_severity_ck check (severity in ('REVIEW', 'BLOCK'))
);

create table mention (
    id         bigint        primary key,
    brief_id   bigint        not null,
    subject_id bigint        not null,
    words      varchar(300)  not null,
    evidence   varchar(2000) not null,
    ordinal    integer       not null,
    constraint mention_brief_subject_uk unique (brief_id, subject_id),
    constraint mention_brief_fk foreign key (brief_id) references brief (id),
    constraint mention_subject_fk foreign key (subject_id) references subject (id)
);
create index mention_subject_ix on mention (subject_id);

create table watch_item (
    id          bigint                   primary key,
    version     integer                  not null,
    brief_id    bigint                   not null,
    text        varchar(1000)            not null,
    check_how   varchar(1000)            not null,
    due_on      date                     not null,
    state       varchar(10)              not null,
    note        varchar(1000),
    opened_at   timestamp with time zone not null,
    changed_at  timestamp with time zone not null,
    constraint watch_item_brief_uk unique (brief_id),
    constraint watch_item_brief_fk foreign key (brief_id) references brief (id),
    constraint watch_item_state_ck check (state in ('OPEN', 'DUE', 'CAME_TRUE', 'DID_NOT', 'VOID', 'EXTENDED'))
);
create index watch_item_due_ix on watch_item (state, due_on);

create table takedown_request (
    id             bigint                   primary key,
    version        integer                  not null,
    receipt_number varchar(20)              not null,
    token_hash     char(64)                 not null,
    wish           varchar(24)              not null,
    brief_id       bigint,
    original_url   varchar(2048),
    grounds        varchar(4000)            not null,
    requester_name varchar(200)             not null,
    requester_mail varchar(254)             not null,
    requester_role varchar(200)             not null,
    good_faith     boolean                  not null,
    state          varchar(12)              not null,
    decision       varchar(10),
    decision_text  varchar(4000),
    received_at    timestamp with time zone not null,
    changed_at     timestamp with time zone not null,
    constraint takedown_request_receipt_uk unique (receipt_number),
    constraint takedown_request_token_uk unique (token_hash),
    constraint takedown_request_brief_fk foreign key (brief_id) references brief (id),
    constraint takedown_request_wish_ck check (wish in
        ('REMOVE', 'CHANGE_POLICY', 'CORRECT', 'REMOVE_PERSONAL_DATA', 'OTHER')),
    constraint takedown_request_state_ck check (state in ('RECEIVED', 'VERIFIED', 'DECIDED', 'APPEALED', 'CLOSED')),
    constraint takedown_request_decision_ck check (decision in ('ACCEPTED', 'REJECTED'))
);

create table job_run (
    id           bigint                   primary key,
    version      integer                  not null,
    job          varchar(20)              not null,
    running_key  varchar(20),
    node         varchar(64)              not null,
    status       varchar(12)              not null,
    reason       varchar(1000),
    stop_asked   boolean                  not null,
    started_at   timestamp with time zone not null,
    heartbeat_at timestamp with time zone not null,
    ended_at     timestamp with time zone,
    constraint job_run_running_key_uk unique (running_key),
    constraint job_run_status_ck check (status in
        ('RUNNING', 'COMPLETED', 'DEGRADED', 'FAILED', 'STOPPED', 'INTERRUPTED')),
    constraint job_run_running_ck check ((status = 'RUNNING') = (running_key is not null))
);
create index job_run_job_ix on job_run (job, started_at);

create table job_step (
    id         bigint                   primary key,
    run_id     bigint                   not null,
    ordinal    integer                  not null,
    name       varchar(30)              not null,
    status     varchar(12)              not null,
    items_read integer                  not null,
    items_written integer               not null,
    items_skipped integer               not null,
    items_failed integer                not null,
    started_at timestamp with time zone not null,
    ended_at   timestamp with time zone,
    constraint job_step_name_uk unique (run_id, name),
    constraint job_step_run_fk foreign key (run_id) references job_run (id)
);

-- One question to a model. Written before the call; the same question is never bought twice.
create table receipt (
    id             bigint                   primary key,
    version        integer                  not null,
    identity       char(64)                 not null,
    run_id         bigint                   not null,
    story_id       bigint                   not null,
    prompt         varchar(30)              not null,
    prompt_version varchar(64)              not null,
    model          varchar(200)             not null,
    endpoint       varchar(500)             not null,
    input_hash     char(64)                 not null,
    state          varchar(10)              not null,
    calls          integer                  not null,
    reason         varchar(30),
    detail         varchar(1000),
    answer         text,
    tokens_in      integer                  not null,
    tokens_out     integer                  not null,
    cost_usd       decimal(14, 6)           not null,
    latency_ms     bigint                   not null,
    opened_at      timestamp with time zone not null,
    closed_at      timestamp with time zone,
    constraint receipt_identity_uk unique (identity),
    constraint receipt_run_fk foreign key (run_id) references job_run (id),
    constraint receipt_story_fk foreign key (story_id) references story (id),
    constraint receipt_state_ck check (state in ('OPEN', 'ANSWERED', 'FAILED'))
);
create index receipt_run_ix on receipt (run_id);
create index receipt_opened_ix on receipt (opened_at);

-- Who changed what, when and why. Rows are only ever added.
create table audit_entry (
    id         bigint                   primary key,
    at         timestamp with time zone not null,
    actor      varchar(200)             not null,
    item       varchar(40)              not null,
    item_id    bigint                   not null,
    from_state varchar(20),
    to_state   varchar(20)              not null,
    why        varchar(1000)            not null
);
create index audit_entry_item_ix on audit_entry (item, item_id);
