-- Ids come in blocks, and who brings the next block holds up all that need one. Equals allocationSize of every entity.
do $$
begin
    -- PostgreSQL counts from the last value: it must be one that was given out.
    perform setval('wire_seq', nextval('wire_seq'));
end
$$;
alter sequence wire_seq increment by 1000;
