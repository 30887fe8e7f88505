package org.modelwire.web.console.report;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.modelwire.report.ReportDesk;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.review.InHand;

/** The page on which editors answer what readers say is wrong. */
@Named("reportDesk")
@ViewScoped
public class ReportDeskBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReportReader reader;

    @Inject
    private ReportDesk reports;

    @Inject
    private InHand hand;

    @Inject
    private DeskBean desk;

    private List<ReportLine> open;

    @PostConstruct
    void load() {
        open = reader.open();
    }

    /** Answers a report, which is done with then. */
    public void answer(ReportLine line) {
        hand.trying(() -> {
            reports.resolve(line.getReceipt(), line.getAnswer(), desk.getLogin());
            load();
            hand.say("Report " + line.getReceipt() + " is answered.");
        });
    }

    public List<ReportLine> getOpen() {
        return open;
    }
}
