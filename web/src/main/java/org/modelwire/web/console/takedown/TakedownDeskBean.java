package org.modelwire.web.console.takedown;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.takedown.TakedownReview;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.access.DeskMessages;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Requests of publishers and persons: the list with its clocks, and one in full with what can be done about it. */
@Named("takedownDesk")
@ViewScoped
public class TakedownDeskBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RequestReader reader;

    @Inject
    private TakedownReview review;

    @Inject
    private DeskBean desk;

    private final Rows rows = new Rows();
    private boolean all;
    private RequestRow chosen;
    private String how = "";
    private DecisionForm form = new DecisionForm();
    private DecisionTemplate template = DecisionTemplate.COPIED;

    /** A page of rows at a time. */
    private final class Rows extends LazyDataModel<RequestRow> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> ignored) {
            return reader.count(all);
        }

        @Override
        public List<RequestRow> load(
                int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> ignored) {
            return reader.rows(all, first, size);
        }

        @Override
        public String getRowKey(RequestRow row) {
            return row.receipt();
        }
    }

    /** Opens a request. */
    public void choose(String receipt) {
        chosen = reader.find(receipt).orElse(null);
        form = new DecisionForm();
        how = "";
    }

    /** Begins the statement with a template. */
    public void fill() {
        form.fill(template);
    }

    public void verify() {
        act("Verified.", () -> review.verify(chosen.receipt(), how, desk.getLogin()));
    }

    public void hide() {
        act("Hidden from every exit.", () -> review.hide(chosen.receipt(), desk.getLogin()));
    }

    public void restore() {
        act("Out again.", () -> review.restore(chosen.receipt(), "an editor's decision", desk.getLogin()));
    }

    public void decide() {
        act(
                "Decided. The letter with the reasons goes out by itself.",
                () -> review.decide(chosen.receipt(), form.decision(), desk.getLogin()));
    }

    public void decideAppeal() {
        act("The appeal is decided.", () -> review.decideAppeal(chosen.receipt(), form.decision(), desk.getLogin()));
    }

    private void act(String done, Runnable work) {
        try {
            work.run();
            DeskMessages.done(done);
        } catch (IllegalStateChangeException e) {
            DeskMessages.refused("", "Somebody was faster: the " + e.getMessage() + ".");
        } catch (IllegalArgumentException e) {
            DeskMessages.refused("", "Not done: " + e.getMessage() + ".");
            return; // what was typed stays
        }
        choose(chosen.receipt());
    }

    public LazyDataModel<RequestRow> getRows() {
        return rows;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    /** The request that is open; null if none is. */
    public RequestRow getChosen() {
        return chosen;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how == null ? "" : how;
    }

    public DecisionForm getForm() {
        return form;
    }

    public DecisionTemplate[] getTemplates() {
        return DecisionTemplate.values();
    }

    public DecisionTemplate getTemplate() {
        return template;
    }

    public void setTemplate(DecisionTemplate template) {
        this.template = template;
    }
}
