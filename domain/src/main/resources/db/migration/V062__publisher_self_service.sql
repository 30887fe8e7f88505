-- Who has shown that a domain is theirs, and what its owner allows for parts of it. A proof that lapses freezes what was
-- chosen; it changes nothing.
create table domain_proof (
    id         bigint                   primary key,
    version    integer                  not null,
    domain     varchar(253)             not null,
    holder     varchar(20)              not null,
    challenge  varchar(64)              not null,
    state      varchar(8)               not null,
    method     varchar(8),
    asked_at   timestamp with time zone not null,
    proven_at  timestamp with time zone,
    checked_at timestamp with time zone,
    constraint domain_proof_holder_uk unique (holder),
    constraint domain_proof_challenge_uk unique (challenge),
    constraint domain_proof_state_ck check (state in ('ASKED', 'PROVEN', 'LAPSED')),
    constraint domain_proof_method_ck check (method in ('DNS', 'FILE', 'MAIL')),
    constraint domain_proof_proven_ck check ((state = 'ASKED') = (method is null))
);
create index domain_proof_domain_ix on domain_proof (domain, state);
create index domain_proof_checked_ix on domain_proof (state, checked_at);

create table path_policy (
    id           bigint                   primary key,
    publisher_id bigint                   not null,
    path         varchar(500)             not null,
    policy       varchar(20)              not null,
    set_by       varchar(200)             not null,
    set_at       timestamp with time zone not null,
    constraint path_policy_path_uk unique (publisher_id, path),
    constraint path_policy_publisher_fk foreign key (publisher_id) references publisher (id),
    constraint path_policy_policy_ck check (policy in ('FULL_BRIEF', 'SUMMARY_ONLY', 'HEADLINE_AND_LINK', 'EXCLUDED'))
);
