package org.modelwire.batch.gate.wording.sure;

import java.util.Set;
import java.util.stream.Stream;
import org.modelwire.batch.gate.claim.Hedge;

/** Which ways of being unsure stand for each other in a text. */
final class Hedges {

    private Hedges() {}

    /** Whether a telling is as unsure as a word of the quote makes it. */
    static boolean keep(Set<Hedge> own, Hedge hedge) {
        return switch (hedge) {
            case PRESENT, INFINITIVE -> true;
            case SAID ->
                contains(own, Hedge.SAID, Hedge.CLAIMED, Hedge.REPORTED, Hedge.EXPECTED, Hedge.ASKED, Hedge.PLANNED);
            case CLAIMED -> contains(own, Hedge.SAID, Hedge.CLAIMED, Hedge.REPORTED);
            case REPORTED -> contains(own, Hedge.CLAIMED, Hedge.REPORTED);
            case POSSIBLE -> contains(own, Hedge.POSSIBLE);
            case ASKED -> contains(own, Hedge.ASKED, Hedge.POSSIBLE);
            case EXPECTED -> contains(own, Hedge.EXPECTED, Hedge.POSSIBLE);
            case PLANNED -> contains(own, Hedge.PLANNED, Hedge.EXPECTED, Hedge.ASKED, Hedge.POSSIBLE);
            case WILL ->
                contains(own, Hedge.WILL, Hedge.PLANNED, Hedge.EXPECTED, Hedge.ASKED, Hedge.POSSIBLE, Hedge.INFINITIVE);
        };
    }

    private static boolean contains(Set<Hedge> own, Hedge... any) {
        return Stream.of(any).anyMatch(own::contains);
    }
}
