-- Ids come in blocks, and who brings the next block holds up all that need one. Equals allocationSize of every entity.
alter sequence wire_seq restart with next value for wire_seq + 950 increment by 1000;
