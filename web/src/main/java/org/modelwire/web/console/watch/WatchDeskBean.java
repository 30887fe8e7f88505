package org.modelwire.web.console.watch;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.modelwire.watch.WatchLedger;
import org.modelwire.watch.WatchState;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.review.InHand;

/** The page on which editors say what came of what was expected. */
@Named("watchDesk")
@ViewScoped
public class WatchDeskBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WatchDesk items;

    @Inject
    private WatchLedger ledger;

    @Inject
    private InHand hand;

    @Inject
    private DeskBean desk;

    private List<WatchLine> due;
    private List<WatchLine> open;

    @PostConstruct
    void load() {
        due = items.read(true);
        open = items.read(false);
    }

    /** Says what came of an item, or that it can no longer be told. */
    public void resolve(WatchLine line) {
        hand.trying(() -> {
            ledger.resolve(
                    line.getId(),
                    WatchState.valueOf(line.getOutcome()),
                    line.getNote(),
                    Optional.of(line.getEvidence().strip().replaceFirst("^.*/briefs/", ""))
                            .filter(slug -> !slug.isEmpty()),
                    desk.getName());
            load();
            hand.say("Said, in public and for good: " + line.getText());
        });
    }

    /** Gives an item a later day. */
    public void extend(WatchLine line) {
        hand.trying(() -> {
            ledger.extend(line.getId(), day(line.getUntil()), line.getNote(), desk.getName());
            load();
            hand.say("It waits until " + line.getUntil() + ".");
        });
    }

    private static LocalDate day(String words) {
        try {
            return LocalDate.parse(words.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the later day must be one like 2026-12-31", e);
        }
    }

    public List<WatchLine> getDue() {
        return due;
    }

    public List<WatchLine> getOpen() {
        return open;
    }
}
