-- Tokens of the operations API; of each only the hash is kept.
create table api_token (
    id         bigint                   primary key,
    version    integer                  not null,
    name       varchar(80)              not null,
    token_hash char(64)                 not null,
    scope      varchar(8)               not null,
    creator    varchar(200)             not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    used_at    timestamp with time zone,
    constraint api_token_hash_uk unique (token_hash),
    constraint api_token_scope_ck check (scope in ('READ', 'WRITE'))
);
