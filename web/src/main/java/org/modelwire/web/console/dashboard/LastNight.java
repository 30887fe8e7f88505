package org.modelwire.web.console.dashboard;

import java.util.List;
import org.modelwire.run.CoverageRepository.GateCount;

/**
 * The last night at a glance.
 *
 * @param title when and how it ended; empty if there was none yet
 * @param href its public account; empty if there was none yet
 * @param figures what came of it
 * @param gates how many briefs each gate held
 */
public record LastNight(String title, String href, List<Figure> figures, List<Figure> gates) {

    static final LastNight NONE = new LastNight("", "", List.of(), List.of());

    static Figure gate(GateCount count) {
        return new Figure(count.gate().replace('-', ' '), Long.toString(count.briefs()), "");
    }

    public String getTitle() {
        return title;
    }

    public String getHref() {
        return href;
    }

    public List<Figure> getFigures() {
        return figures;
    }

    public List<Figure> getGates() {
        return gates;
    }
}
