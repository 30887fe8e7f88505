-- What editors say of subjects: which are the same, by which other names they go, and which are none.
alter table subject add column merged_into bigint;
alter table subject add constraint subject_merged_fk foreign key (merged_into) references subject (id);
alter table subject add column blocked_at timestamp with time zone;
create index subject_merged_ix on subject (merged_into);

-- The subject that a mention named before an editor merged it into another one, so that the two can be parted again.
alter table mention add column was_subject bigint;
create index mention_was_ix on mention (was_subject);

create table subject_alias (
    id         bigint                   primary key,
    subject_id bigint                   not null,
    slug       varchar(120)             not null,
    name       varchar(200)             not null,
    created_at timestamp with time zone not null,
    constraint subject_alias_slug_uk unique (slug),
    constraint subject_alias_subject_fk foreign key (subject_id) references subject (id)
);
create index subject_alias_subject_ix on subject_alias (subject_id);
