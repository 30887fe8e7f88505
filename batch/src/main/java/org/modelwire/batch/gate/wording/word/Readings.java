package org.modelwire.batch.gate.wording.word;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.text.Passage;

/** The sentences of a draft and of what it quotes, each read once. Serves one draft. */
public final class Readings {

    private final Function<Passage, List<Telling>> reader;
    private final Map<Passage, List<Telling>> tellings = new IdentityHashMap<>();
    private final Map<Passage, Map<Integer, Unit>> units = new IdentityHashMap<>();
    private final Map<Passage, Map<Integer, List<Frames.Slot>>> slots = new IdentityHashMap<>();

    /**
     * Nothing read yet.
     *
     * @param reader how a text is read
     */
    public Readings(Function<Passage, List<Telling>> reader) {
        this.reader = reader;
    }

    /** A text's sentences. */
    public List<Telling> tellings(Passage passage) {
        return tellings.computeIfAbsent(passage, reader);
    }

    /** A text's words by the place where they start. */
    public Map<Integer, Unit> units(Passage passage) {
        return units.computeIfAbsent(passage, any -> {
            Map<Integer, Unit> starts = new HashMap<>();
            tellings(passage).forEach(telling -> telling.units().forEach(unit -> starts.put(unit.start(), unit)));
            return starts;
        });
    }

    /**
     * What the word that starts at a place is to others.
     *
     * @param headline whether the text is a headline of a draft; one text is never read both ways
     */
    public List<Frames.Slot> slots(Passage passage, int start, boolean headline) {
        return slots.computeIfAbsent(passage, any -> {
                    Map<Integer, List<Frames.Slot>> starts = new HashMap<>();
                    for (Telling telling : tellings(passage)) {
                        Frames frames = new Frames(telling, headline);
                        for (int i = 0; i < telling.size(); i++) {
                            starts.put(telling.unit(i).start(), frames.of(i));
                        }
                    }
                    return starts;
                })
                .getOrDefault(start, List.of());
    }

    /** Whether a verb, a preposition or a joint stands between the words that start at two places. */
    public boolean isApart(Passage passage, int one, int other) {
        return between(passage, one, other, Phrases::isApart).orElse(true);
    }

    /** Whether the words that start at two places stand in one list, where their order tells nothing. */
    public boolean isListed(Passage passage, int one, int other) {
        return between(passage, one, other, Phrases::isListed).orElse(false);
    }

    /** What the sentence in which both words stand says of them. */
    private Optional<Boolean> between(Passage passage, int one, int other, Between question) {
        for (Telling telling : tellings(passage)) {
            int first = at(telling, one);
            int second = at(telling, other);
            if (first >= 0 && second >= 0) {
                return Optional.of(question.is(new Phrases(telling), first, second));
            }
        }
        return Optional.empty();
    }

    /** A question about two words of a sentence. */
    private interface Between {
        boolean is(Phrases phrases, int one, int other);
    }

    private static int at(Telling telling, int start) {
        for (int i = 0; i < telling.size(); i++) {
            if (telling.unit(i).start() == start) {
                return i;
            }
        }
        return -1;
    }
}
