-- Counts those of the changes that readers see at once. What a run publishes, one brief after another, they see in one go.
alter table generation add column urgent bigint default 0 not null;
