-- A public brief may have a further text that waits for the gates and for approval; readers go on seeing the current one.
alter table brief add column candidate_number integer;
alter table brief add column candidate_state varchar(12);
alter table brief add constraint brief_candidate_ck check (
    (candidate_number is null and candidate_state is null)
    or (candidate_number is not null and candidate_state in ('DRAFT', 'HELD', 'IN_REVIEW')));
alter table brief add column gone varchar(10);
alter table brief add constraint brief_gone_ck check (gone in ('WITHDRAWN', 'LEGAL'));
alter table brief add column successor_id bigint;
alter table brief add constraint brief_successor_fk foreign key (successor_id) references brief (id);
update brief set gone = 'WITHDRAWN' where state = 'WITHDRAWN';

-- When a text became the one that readers see; null if it never did.
alter table brief_revision add column published_at timestamp with time zone;
update brief_revision set published_at =
    (select b.published_at from brief b where b.id = brief_revision.brief_id and b.current_number = brief_revision.number);

-- Number of the text whose articles it rests on: its own, or, where only words were put right, the one of its forerunner.
alter table brief_revision add column source_number integer default 1 not null;

-- A mention belongs to the text that makes it.
alter table mention add column revision integer default 1 not null;
alter table mention drop constraint mention_brief_subject_uk;
alter table mention add constraint mention_brief_subject_uk unique (brief_id, revision, subject_id);

-- The first text of the story's brief that an article was read for, and the editor who put it into its story.
alter table article add column read_in integer;
update article set read_in = 1 where state = 'ANALYSED';
alter table article add column placed_by varchar(200);

alter table story add column merged_into bigint;
alter table story add constraint story_merged_into_fk foreign key (merged_into) references story (id);

-- What editors decided about stories. Rows are only ever added.
create table story_decision (
    id       bigint                   primary key,
    kind     varchar(10)              not null,
    story_id bigint                   not null,
    other_id bigint                   not null,
    actor    varchar(200)             not null,
    why      varchar(1000)            not null,
    at       timestamp with time zone not null,
    constraint story_decision_story_fk foreign key (story_id) references story (id),
    constraint story_decision_other_fk foreign key (other_id) references story (id),
    constraint story_decision_kind_ck check (kind in ('SPLIT', 'MERGE'))
);
create index story_decision_story_ix on story_decision (story_id);

-- Two stories that an editor parted; the lower id stands first.
create table story_apart (
    id       bigint primary key,
    story_id bigint not null,
    other_id bigint not null,
    constraint story_apart_uk unique (story_id, other_id),
    constraint story_apart_story_fk foreign key (story_id) references story (id),
    constraint story_apart_other_fk foreign key (other_id) references story (id),
    constraint story_apart_order_ck check (story_id < other_id)
);
create index story_apart_other_ix on story_apart (other_id);

-- What readers were told that was wrong, and what it should read. Rows are only ever added.
create table correction (
    id        bigint                   primary key,
    brief_id  bigint                   not null,
    number    integer                  not null,
    kind      varchar(16)              not null,
    old_words varchar(300)             not null,
    new_words varchar(300)             not null,
    reason    varchar(300)             not null,
    actor     varchar(200)             not null,
    at        timestamp with time zone not null,
    constraint correction_text_uk unique (brief_id, number),
    constraint correction_brief_fk foreign key (brief_id) references brief (id),
    constraint correction_kind_ck check (kind in ('CORRECTION', 'CLARIFICATION'))
);

-- A brief that an editor must look at again because of what happened elsewhere.
create table brief_flag (
    id          bigint                   primary key,
    version     integer                  not null,
    brief_id    bigint                   not null,
    cause_id    bigint,
    kind        varchar(16)              not null,
    why         varchar(1000)            not null,
    at          timestamp with time zone not null,
    resolved_by varchar(200),
    resolved_at timestamp with time zone,
    constraint brief_flag_brief_fk foreign key (brief_id) references brief (id),
    constraint brief_flag_cause_fk foreign key (cause_id) references brief (id),
    constraint brief_flag_kind_ck check (kind in ('CITES_CORRECTED', 'CITES_WITHDRAWN', 'LOST_SOURCE')),
    constraint brief_flag_resolved_ck check ((resolved_by is null) = (resolved_at is null))
);
create index brief_flag_brief_ix on brief_flag (brief_id, resolved_at);
