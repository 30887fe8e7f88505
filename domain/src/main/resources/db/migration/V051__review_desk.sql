-- Who has a brief in hand, and until when.
create table review_lock (
    brief_id   bigint                   primary key,
    owner      varchar(200)             not null,
    held_until timestamp with time zone not null,
    constraint review_lock_brief_fk foreign key (brief_id) references brief (id)
);

-- What an editor has typed and not put in the place of the text yet.
create table unfinished_edit (
    id       bigint                   primary key,
    brief_id bigint                   not null,
    editor   varchar(200)             not null,
    number   integer                  not null,
    content  text                     not null,
    kept_at  timestamp with time zone not null,
    constraint unfinished_edit_uk unique (brief_id, editor),
    constraint unfinished_edit_brief_fk foreign key (brief_id) references brief (id)
);

-- The queue goes by weight and age within a state, and looks for what a gate objects to.
create index brief_queue_ix on brief (state, significance, reported_at);
create index brief_candidate_ix on brief (candidate_state);
create index brief_flag_open_ix on brief_flag (resolved_at, brief_id);
create index finding_gate_ix on finding (gate, revision_id);
