package org.modelwire.web.console.review;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.GateCatalogue;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.review.QueueFilter;
import org.modelwire.review.QueueOrder;
import org.modelwire.review.QueueShelf;
import org.modelwire.review.ReviewQueue;
import org.modelwire.web.console.view.Answer;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The queue: its shelves, filters and order, and one page of rows at a time. */
@Named("queue")
@ViewScoped
public class QueueBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String TABLE = "form:table";
    private static final String POINTED_AT = "pointed";

    @Inject
    private ReviewQueue queue;

    @Inject
    private GateCatalogue gateCatalogue;

    @Inject
    private QueueCounts counts;

    private final Rows rows = new Rows();
    private QueueShelf shelf = QueueShelf.ALL;
    private QueueOrder order = QueueOrder.SIGNIFICANCE;
    private String gate = "";
    private String publisher = "";
    private ContextKind kind;
    private String words = "";
    private QueueCounts.Waiting waiting;
    private boolean news;
    private List<Long> shown = List.of();
    private int first;
    private int size;

    @PostConstruct
    void begin() {
        waiting = counts.now();
    }

    private final class Rows extends LazyDataModel<QueueLine> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filterBy) {
            return (int) queue.count(filter());
        }

        @Override
        public List<QueueLine> load(int from, int most, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            List<QueueLine> page = page(from, most);
            first = from;
            size = most;
            shown = ids(page);
            return page;
        }

        @Override
        public String getRowKey(QueueLine line) {
            return line.getKey();
        }
    }

    private QueueFilter filter() {
        return new QueueFilter(
                shelf,
                Optional.ofNullable(gate),
                Optional.ofNullable(publisher),
                Optional.ofNullable(kind),
                Optional.ofNullable(words));
    }

    private List<QueueLine> page(int from, int most) {
        return queue.page(filter(), order, from, most).stream()
                .map(QueueLine::new)
                .toList();
    }

    private static List<Long> ids(List<QueueLine> page) {
        return page.stream().map(QueueLine::getBriefId).toList();
    }

    /**
     * Shows what has changed. Where rows have come or gone while somebody points at one, it only says so, so that no row moves
     * under a pointer.
     */
    public void look() {
        waiting = counts.now();
        news = Answer.parameter(POINTED_AT).isPresent()
                && !ids(page(first, size)).equals(shown);
        if (!news) {
            PrimeFaces.current().ajax().update(TABLE);
        }
    }

    /** Shows what has come meanwhile. */
    public void refresh() {
        waiting = counts.now();
        news = false;
    }

    /** Shows another shelf from its beginning. */
    public void open(QueueShelf chosen) {
        shelf = chosen;
        refresh();
    }

    public LazyDataModel<QueueLine> getRows() {
        return rows;
    }

    public QueueShelf[] getShelves() {
        return QueueShelf.values();
    }

    /** How many wait on a shelf. */
    public long count(QueueShelf of) {
        return waiting.shelves().getOrDefault(of, 0L);
    }

    public long getOpenReports() {
        return waiting.reports();
    }

    /** Whether the queue has changed since the table was shown. */
    public boolean isNews() {
        return news;
    }

    public List<String> getGates() {
        return gateCatalogue.gates().stream().map(GateDescription::getName).toList();
    }

    public ContextKind[] getKinds() {
        return ContextKind.values();
    }

    public QueueOrder[] getOrders() {
        return QueueOrder.values();
    }

    public QueueShelf getShelf() {
        return shelf;
    }

    public QueueOrder getOrder() {
        return order;
    }

    public void setOrder(QueueOrder order) {
        this.order = order;
    }

    public String getGate() {
        return gate;
    }

    public void setGate(String gate) {
        this.gate = gate;
    }

    public String getPublisher() {
        return publisher;
    }

    public void setPublisher(String publisher) {
        this.publisher = publisher;
    }

    public ContextKind getKind() {
        return kind;
    }

    public void setKind(ContextKind kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
