package org.modelwire.web.coverage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.wire.NextRun;

/** The days with runs, the latest first. */
@Named("coverage")
@RequestScoped
public class CoverageBean implements PageContent {

    @Inject
    private CoverageReader reader;

    @Inject
    private NextRun nextRun;

    private CoverageReader.Nights nights;
    private boolean continued;

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        String before = request.getParameter("before");
        continued = before != null;
        Optional<LocalDate> end = continued ? day(before) : Optional.of(CoverageReader.LAST_DAY);
        if (end.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        nights = reader.before(end.get());
        return continued && nights.rows().isEmpty() ? Outcome.UNKNOWN : Outcome.FOUND;
    }

    /** A day such as 2026-11-27; empty if it is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public List<NightRow> getNights() {
        return nights.rows();
    }

    public boolean isContinued() {
        return continued;
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        List<NightRow> rows = nights.rows();
        return nights.more() ? "/coverage?before=" + rows.get(rows.size() - 1).getIso() : "";
    }

    public String getNextRun() {
        return nextRun.inWords();
    }
}
