-- Since 004 each text of a brief has mentions of its own; that migration gave those of a brief to its first text, so that
-- one which had been edited by then lost them. What is younger than 004 has the mentions that its writer gave it.
update mention set revision = (select b.current_number from brief b where b.id = mention.brief_id)
where revision = 1
    and not exists (select 1 from mention m where m.brief_id = mention.brief_id and m.revision > 1)
    and exists (
        select 1 from brief b join brief_revision r on r.brief_id = b.id and r.number = b.current_number
        where b.id = mention.brief_id and b.current_number > 1
            and r.created_at < (select h.installed_on from flyway_schema_history h where h.version = '004'));
