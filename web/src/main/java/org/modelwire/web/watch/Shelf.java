package org.modelwire.web.watch;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.modelwire.watch.WatchState;

/** Items of the ledger that stand together on its page. */
enum Shelf {
    DUE("due", "Due", "Their day has come; an editor will say what came of them.", WatchState.DUE),
    CAME_TRUE("came-true", "Came true", "Judged so in public, with the evidence.", WatchState.CAME_TRUE),
    DID_NOT("did-not", "Did not come true", "Judged so in public, with the evidence.", WatchState.DID_NOT),
    OPEN("open", "Open", "Their day is still to come.", WatchState.OPEN),
    EXTENDED(
            "extended",
            "Extended",
            "They were due, and an editor gave them a later day and said why.",
            WatchState.EXTENDED),
    VOID("void", "Void", "It can no longer be told whether they came true.", WatchState.VOID);

    /** The page of all of them. */
    static final String LEDGER = "/watch";

    private final String word;
    private final String title;
    private final String meaning;
    private final Set<WatchState> states;

    Shelf(String word, String title, String meaning, WatchState state) {
        this.word = word;
        this.title = title;
        this.meaning = meaning;
        this.states = EnumSet.of(state);
    }

    /** The shelf with a word in its address. */
    static Optional<Shelf> find(String word) {
        return Arrays.stream(values()).filter(shelf -> shelf.word.equals(word)).findFirst();
    }

    /** The page of this one. */
    String href() {
        return LEDGER + "?state=" + word;
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }

    Set<WatchState> states() {
        return states;
    }

    boolean isResolved() {
        return states.stream().allMatch(WatchState::isResolved);
    }
}
