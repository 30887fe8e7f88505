-- Counts the changes that readers can see, so that every node knows when a page it keeps is no longer true.
create table generation (number bigint not null);
insert into generation (number) values (0);
