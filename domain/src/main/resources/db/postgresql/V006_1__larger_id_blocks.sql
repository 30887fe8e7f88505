-- Ids come in blocks, and who brings the next block holds up all that need one. Equals allocationSize of every entity.
select setval('wire_seq', nextval('wire_seq'));
alter sequence wire_seq increment by 1000;
