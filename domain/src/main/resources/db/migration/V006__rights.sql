-- Evidence says where the words stood and what was read there; a publisher may cap the length of a summary.
alter table rights_evidence add column address varchar(2048);
alter table rights_evidence add column content_hash char(64);
alter table article add column max_snippet integer;
