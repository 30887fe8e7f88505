package org.modelwire.web.console.view;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of a table, of which no more are read than one page shows. The order is the source's. */
public final class PagedTable<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final Counting counting;
    private final Reading<T> reading;

    /** How many rows there are. */
    @FunctionalInterface
    public interface Counting extends Serializable {
        long count();
    }

    /** Some of the rows. */
    @FunctionalInterface
    public interface Reading<T> extends Serializable {
        List<T> rows(int first, int most);
    }

    /** A table over rows that are stored. */
    public PagedTable(Counting counting, Reading<T> reading) {
        this.counting = counting;
        this.reading = reading;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(counting.count());
    }

    @Override
    public List<T> load(int first, int most, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return reading.rows(first, most);
    }
}
