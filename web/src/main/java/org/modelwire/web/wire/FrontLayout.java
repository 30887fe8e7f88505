package org.modelwire.web.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.web.support.view.BriefRow;
import org.modelwire.web.support.view.DayView;

/**
 * What stands where on the front page.
 *
 * @param lead the weightiest brief of the newest day and a half; empty if there is no brief
 * @param secondary the next weightiest of the newest four days, filled up with what came before; at most four
 * @param river all others by day of report, the newest first
 */
record FrontLayout(Optional<BriefRow> lead, List<BriefRow> secondary, List<DayView> river) {

    private static final Duration LEAD_REACH = Duration.ofHours(36);
    private static final Duration SECONDARY_REACH = Duration.ofDays(4);
    static final int SECONDARY = 4;

    /** Lays out briefs that come with the newest first. Of equal weight, the newer one goes first. */
    static FrontLayout of(List<BriefRow> newest) {
        if (newest.isEmpty()) {
            return new FrontLayout(Optional.empty(), List.of(), List.of());
        }
        List<BriefRow> rest = new ArrayList<>(newest);
        BriefRow lead = byWeight(since(LEAD_REACH, newest, rest)).findFirst().orElseThrow();
        rest.remove(lead);
        List<BriefRow> secondary = Stream.concat(byWeight(since(SECONDARY_REACH, newest, rest)), rest.stream())
                .distinct()
                .limit(SECONDARY)
                .toList();
        rest.removeAll(secondary);
        return new FrontLayout(Optional.of(lead), secondary, DayView.of(rest));
    }

    private static Stream<BriefRow> since(Duration reach, List<BriefRow> newest, List<BriefRow> from) {
        Instant earliest = newest.get(0).reportedAt().minus(reach);
        return List.copyOf(from).stream().filter(brief -> brief.reportedAt().isAfter(earliest));
    }

    private static Stream<BriefRow> byWeight(Stream<BriefRow> briefs) {
        return briefs.sorted(Comparator.comparingInt(BriefRow::significance).reversed());
    }
}
