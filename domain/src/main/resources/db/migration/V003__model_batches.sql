-- Questions to a model that go to the provider as a file, and what a question may cost before its price is known.
create table model_batch (
    id          bigint                   primary key,
    version     integer                  not null,
    run_id      bigint                   not null,
    model       varchar(200)             not null,
    endpoint    varchar(500)             not null,
    file_key    char(64)                 not null,
    provider_id varchar(200),
    state       varchar(10)              not null,
    detail      varchar(1000),
    created_at  timestamp with time zone not null,
    ended_at    timestamp with time zone,
    constraint model_batch_file_key_uk unique (file_key),
    constraint model_batch_run_fk foreign key (run_id) references job_run (id),
    constraint model_batch_state_ck check (state in ('PREPARED', 'SENT', 'ENDED'))
);
create index model_batch_state_ix on model_batch (state);

alter table receipt add column purchases integer default 0 not null;
alter table receipt add column estimate_usd decimal(14, 6) default 0 not null;
alter table receipt add column batch_id bigint;
alter table receipt add constraint receipt_batch_fk foreign key (batch_id) references model_batch (id);
create index receipt_batch_ix on receipt (batch_id);
