-- Articles and answers of models are long texts: lz4 packs them at a fraction of the processor time that pglz takes. Rows
-- that are there already stay as they are. A server that was built without lz4, or is older than 14, keeps its own way.
do $$
begin
    execute 'alter table article alter column feed_content set compression lz4,'
        ' alter column source_text set compression lz4';
    execute 'alter table receipt alter column answer set compression lz4';
exception
    when syntax_error or feature_not_supported or invalid_parameter_value then
        raise notice 'long texts are not compressed with lz4: %', sqlerrm;
end
$$;
