package org.modelwire.web.console.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import org.modelwire.brief.BriefRepository;
import org.modelwire.watch.WatchItem;
import org.modelwire.watch.WatchRepository;
import org.modelwire.watch.WatchState;

/** Reads what the watch desk shows, in one transaction. */
@ApplicationScoped
@Transactional
public class WatchDesk {

    private static final int MOST = 100;

    @Inject
    private WatchRepository items;

    @Inject
    private BriefRepository briefs;

    /** What is due, or else what is still open, the earliest day first; at most 100. */
    List<WatchLine> read(boolean due) {
        EnumSet<WatchState> states =
                due ? EnumSet.of(WatchState.DUE) : EnumSet.of(WatchState.OPEN, WatchState.EXTENDED);
        return items.find(states, MOST).stream().map(this::line).toList();
    }

    private WatchLine line(WatchItem item) {
        return new WatchLine(item, briefs.get(item.briefId()), items.findEvidence(item.id()));
    }
}
