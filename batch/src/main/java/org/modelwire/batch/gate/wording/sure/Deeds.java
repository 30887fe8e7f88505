package org.modelwire.batch.gate.wording.sure;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Hedge;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Counterparts;

/** The words of a sentence that can be told as more or less sure than in its quote. */
final class Deeds {

    static final Set<Hedge> OPEN = EnumSet.of(Hedge.POSSIBLE, Hedge.ASKED, Hedge.EXPECTED, Hedge.PLANNED, Hedge.WILL);

    private static final Set<String> BARE = Set.of("let", "help", "make", "go", "come", "dare", "need");

    private static final Set<String> NOMINAL = Set.of("NOUN", "ADJ", "DET", "NUM");

    private final Counterparts counterparts;
    private final Telling claim;

    Deeds(Counterparts counterparts) {
        this.counterparts = counterparts;
        this.claim = counterparts.claim();
    }

    /** Whether a word tells something that can be more or less sure. */
    boolean isDeed(int at) {
        Unit unit = claim.unit(at);
        boolean wanted = unit.isVerb() && Hedge.of(unit).filter(OPEN::contains).isPresent();
        return unit.isWord() && (wanted || Hedge.of(unit).isEmpty()) && unit.tells() && !counterparts.isMarked(at);
    }

    /** Whether it is a verb, or what somebody is said to be. */
    boolean isPredicate(int at) {
        return claim.unit(at).isVerb() && !isObject(at) && !isThing(at)
                || claim.unit(at).tag().equals("ADJ")
                        && at > 0
                        && claim.unit(at - 1).form().matches("be|been|is|are|was|were");
    }

    /** "Fires may be overlooked", "chose library books": only the tagger takes for a verb what the quote has as a noun. */
    private boolean isThing(int at) {
        boolean noun = claim.unit(at).form().endsWith("s")
                && !counterparts.of(at).isEmpty()
                && counterparts.of(at).stream().allMatch(place -> place.unit().isNoun());
        if (!noun || at == 0) {
            return noun;
        }
        int before = at - 1;
        while (before > 0 && NOMINAL.contains(claim.unit(before).tag())) {
            before--;
        }
        Unit verb = claim.unit(before);
        boolean last =
                at + 1 == claim.size() || !NOMINAL.contains(claim.unit(at + 1).tag());
        return last && verb.isVerb() && verb.tells() && !Saying.isSaying(claim, before);
    }

    /** "Accepted help": a bare form right behind another verb is its object, but for "let go" and its kind. */
    private boolean isObject(int at) {
        Unit unit = claim.unit(at);
        return at > 0
                && unit.form().equals(unit.lemma())
                && claim.unit(at - 1).isVerb()
                && claim.unit(at - 1).tells()
                && !BARE.contains(claim.unit(at - 1).lemma());
    }

    /** Whether any predicate but those of saying is a form of one in the quote. */
    boolean hasPredicate() {
        return IntStream.range(0, claim.size())
                .anyMatch(i -> isPredicate(i) && !counterparts.of(i).isEmpty() && !Saying.isSaying(claim, i));
    }

    Objection objection(int at, String text) {
        return new Objection(claim.unit(at).start(), claim.unit(at).end(), true, text);
    }
}
