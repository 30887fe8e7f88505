-- Who may sign in to the console.
create table account (
    id            bigint                   primary key,
    version       integer                  not null,
    login         varchar(60)              not null,
    display_name  varchar(120)             not null,
    role          varchar(16)              not null,
    password_hash varchar(200)             not null,
    totp_secret   varchar(64),
    totp_step     bigint                   not null,
    enabled       boolean                  not null,
    epoch         integer                  not null,
    created_at    timestamp with time zone not null,
    signed_in_at  timestamp with time zone,
    constraint account_login_uk unique (login),
    constraint account_role_ck check (role in ('VIEWER', 'EDITOR', 'CHIEF_EDITOR', 'ADMINISTRATOR'))
);

-- What was tried since it last worked; the key is a hash of a login, whether anybody has it or not.
create table sign_in_tries (
    login_key char(64)                 primary key,
    failures  integer                  not null,
    last_at   timestamp with time zone not null
);
