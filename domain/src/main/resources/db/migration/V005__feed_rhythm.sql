-- Where a feed has moved to, how long its host wants to be left alone, and how often it has something new.
alter table feed add column moved_to varchar(2048);
alter table feed add column moved_seen integer default 0 not null;
alter table feed add column first_url varchar(2048);
alter table feed add column held_until timestamp with time zone;
alter table feed add column poll_interval bigint default 21600 not null;

-- An entry whose address has changed is found again among those of its feed.
create index article_feed_ix on article (feed_id);
