-- The words of every version of every prompt that this database has met, so that versions can be compared.
create table prompt_text (
    id       bigint                   primary key,
    name     varchar(30)              not null,
    prompt_version varchar(64)        not null,
    text     text                     not null,
    since    timestamp with time zone not null,
    constraint prompt_text_uk unique (name, prompt_version)
);
