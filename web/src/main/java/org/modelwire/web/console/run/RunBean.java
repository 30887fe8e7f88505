package org.modelwire.web.console.run;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.modelwire.run.Jobs;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.view.Answer;
import org.modelwire.web.console.view.PagedTable;

/** One run: how far it is, what it did, what it left. */
@Named("runPage")
@ViewScoped
public class RunBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RunReader reader;

    @Inject
    private JobStarts starts;

    @Inject
    private Jobs jobs;

    @Inject
    private DeskBean desk;

    private long id;
    private boolean already;
    private transient RunDetail run;
    private PagedTable<LeftRow> left;

    @PostConstruct
    void load() {
        id = Answer.number("id").orElse(-1L);
        already = Answer.parameter("already").isPresent();
        refresh();
        left = new PagedTable<>(() -> reader.countLeft(id), (first, most) -> reader.left(id, first, most));
    }

    /** Answers with an error page if there is no such run. */
    public void check() {
        if (run() == null) {
            Answer.unknown();
        }
    }

    /** Looked at anew on a node to which the view has moved. */
    private RunDetail run() {
        if (run == null) {
            refresh();
        }
        return run;
    }

    /** Looks again. */
    public void refresh() {
        run = reader.find(id).orElse(null);
    }

    /** Asks the run to end after the items that it has in hand. */
    public void stop() {
        jobs.stop(id, desk.getLogin());
        refresh();
        Answer.done(
                run().isRunning()
                        ? "It was asked to stop, and ends after the items that it has in hand. Nothing is lost."
                        : "It had ended already.");
    }

    /** Starts the job that does what this run left, and goes to its run. */
    public void startRest() {
        run().rest().ifPresent(job -> starts.start(job, desk.getLogin()));
    }

    /** "Nightly run 1204"; "Run" for one that is not there. */
    public String getTitle() {
        return run() == null ? "Run" : run().row().job() + " " + id;
    }

    /** Under what its changes are told. */
    public String getTopic() {
        return "run-" + id;
    }

    /** Whether somebody wanted to start it and it ran already. */
    public boolean isAlready() {
        return already;
    }

    public RunDetail getRun() {
        return run();
    }

    public PagedTable<LeftRow> getLeft() {
        return left;
    }
}
