-- How each poll of a feed went, for sixty days.
create table feed_poll (
    id      bigint                   primary key,
    feed_id bigint                   not null,
    at      timestamp with time zone not null,
    fresh   integer                  not null,
    reason  varchar(30),
    detail  varchar(1000),
    constraint feed_poll_feed_fk foreign key (feed_id) references feed (id)
);
create index feed_poll_feed_ix on feed_poll (feed_id, at);

-- Lists by health and by publisher.
create index feed_health_ix on feed (state, failures);
create index feed_publisher_ix on feed (publisher_id);
