package org.modelwire.web.console.audit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.modelwire.audit.AuditFilter;
import org.modelwire.audit.AuditVerdict;
import org.modelwire.audit.AuditVerification;
import org.modelwire.web.console.access.ConsolePage;
import org.modelwire.web.console.access.DeskMessages;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Shows the trail, the newest entry first, and looks whether anybody touched it. */
@Named("audit")
@ViewScoped
public class AuditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AuditReader reader;

    @Inject
    private AuditVerification verification;

    private final Rows rows = new Rows();
    private List<String> items = List.of();
    private String item = "";
    private String actor = "";
    private String words = "";

    /** A page of rows at a time, by the filter of the form. */
    private final class Rows extends LazyDataModel<AuditRow> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> ignored) {
            return reader.count(filter());
        }

        @Override
        public List<AuditRow> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> ignored) {
            return reader.rows(filter(), first, size);
        }

        @Override
        public String getRowKey(AuditRow row) {
            return Long.toString(row.id());
        }
    }

    @PostConstruct
    void load() {
        items = reader.items();
    }

    private AuditFilter filter() {
        return new AuditFilter(item, actor, words);
    }

    /** Goes through the whole chain and says what it found. */
    public void verify() {
        AuditVerdict found = verification.verify();
        if (found.broken().isPresent()) {
            DeskMessages.refused(
                    "",
                    "Somebody touched the trail: " + found.broken().get() + ". All before it fits, up to entry "
                            + found.sealed() + ".");
        } else {
            DeskMessages.done("All " + found.sealed() + " sealed entries fit; " + found.unsealed()
                    + " wait for their seal. Last hash: " + found.hash());
        }
    }

    /** The address of the same entries as a file. */
    public String getFile() {
        return ConsolePage.AUDIT_FILE.getPath() + "?item=" + escaped(item) + "&actor=" + escaped(actor) + "&words="
                + escaped(words);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public LazyDataModel<AuditRow> getRows() {
        return rows;
    }

    public List<String> getItems() {
        return items;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item == null ? "" : item;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor == null ? "" : actor;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }
}
