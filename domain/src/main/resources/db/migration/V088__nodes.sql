-- The nodes that share this database, with their last sign of life.
create table node (
    id         varchar(64)              primary key,
    started_at timestamp with time zone not null,
    heard_at   timestamp with time zone not null
);

-- Which of them has an article in hand; null for the node of the run that claimed it.
alter table article add column claimed_node varchar(64);
create index article_claimed_node_ix on article (claimed_node);

-- Whoever wants to spend while several nodes do locks this row, counts what all have spent, and writes the receipt.
create table spending_lock (id integer primary key);
insert into spending_lock (id) values (1);
