package org.modelwire.batch.gate.wording.sure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Hedge;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Counterparts;
import org.modelwire.batch.gate.wording.word.Counterparts.Place;
import org.modelwire.batch.gate.wording.word.Phrases;

/** Finds deeds that the quoted sentences put under "may", "can", "must", "will" or "is to", told as being or as done. */
final class ModalCheck {

    private static final Set<String> MODALS = Set.of(
            "may",
            "might",
            "can",
            "could",
            "must",
            "should",
            "shall",
            "will",
            "would",
            "cannot",
            "ought",
            "'ll",
            "won't",
            "wouldn't",
            "can't",
            "couldn't");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");
    private static final Set<String> FINITE =
            Set.of("is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "having");
    private static final Set<String> HAVE = Set.of("have", "has", "had");
    private static final Set<String> PERFECT = Set.of("has", "have", "had", "having");
    private static final Set<Hedge> OPEN =
            Set.of(Hedge.POSSIBLE, Hedge.ASKED, Hedge.EXPECTED, Hedge.PLANNED, Hedge.WILL, Hedge.INFINITIVE);

    /** How a deed is told. */
    private enum Mood {
        MODAL,
        COMING,
        FINITE,
        OTHER
    }

    private ModalCheck() {}

    static List<Objection> objections(Counterparts counterparts) {
        List<Objection> objections = new ArrayList<>();
        Telling claim = counterparts.claim();
        Phrases phrases = new Phrases(claim);
        for (int i = 0; i < claim.size(); i++) {
            if (counterparts.isMarked(i)
                    || !claim.unit(i).tells()
                    || !claim.unit(i).isWord()) continue;
            List<Place> best = counterparts.best(i);
            if (best.isEmpty()) {
                continue;
            }
            if (isSurer(counterparts, i)) {
                objections.add(new Objection(
                        claim.unit(i).start(),
                        claim.unit(i).end(),
                        true,
                        "told as surer than in the quoted words: \u201c"
                                + best.get(0).sentence().original() + "\u201d"));
            }
            if (mood(claim, phrases, i) != Mood.FINITE) {
                continue;
            }
            if (Hedge.of(claim.unit(i)).isEmpty()
                    && claim.hedges().get(i).stream().anyMatch(OPEN::contains)) continue;
            int at = i;
            boolean perfect = IntStream.range(phrases.group(i), i).anyMatch(j -> PERFECT.contains(phrases.form(j)));
            boolean open = best.stream()
                    .allMatch(place -> place.unit().isVerb() == claim.unit(at).isVerb()
                            && (isOpen(place) || perfect && place.hedges().contains(Hedge.INFINITIVE)));
            if (open) {
                Unit unit = claim.unit(i);
                objections.add(new Objection(
                        unit.start(),
                        unit.end(),
                        true,
                        "told as being so, or as done, where the quoted words tell it as possible, due or to come: \u201c"
                                + best.get(0).sentence().original() + "\u201d"));
            }
        }
        return objections;
    }

    /** The modal verb over a word; empty if none. */
    private static String modal(Telling telling, int at) {
        Phrases phrases = new Phrases(telling);
        for (int i = at - 1; i >= phrases.group(at); i--) {
            if (MODALS.contains(phrases.form(i))) {
                return phrases.form(i);
            }
        }
        return "";
    }

    /** "Will" where all that is quoted says "may", "might" or "could". */
    private static boolean isSurer(Counterparts counterparts, int at) {
        return modal(counterparts.claim(), at).equals("will")
                && counterparts.best(at).stream()
                        .allMatch(
                                place -> Set.of("may", "might", "could").contains(modal(place.sentence(), place.at())));
    }

    private static boolean isOpen(Place place) {
        if (Reach.isDoneSo(place)) {
            return false;
        }
        Mood mood = mood(place.sentence(), new Phrases(place.sentence()), place.at());
        boolean joined = place.at() > 0
                && place.sentence().unit(place.at() - 1).tag().equals("CCONJ")
                && place.unit().form().equals(place.unit().lemma())
                && place.hedges().stream().anyMatch(hedge -> hedge == Hedge.WILL || hedge == Hedge.POSSIBLE);
        return mood == Mood.MODAL || mood == Mood.COMING || joined;
    }

    private static Mood mood(Telling telling, Phrases phrases, int at) {
        int verb = at;
        if (!telling.unit(at).isVerb()) {
            verb = copula(telling, phrases, at);
            if (verb < 0) {
                return Mood.OTHER;
            }
        }
        boolean to = false;
        boolean finite = telling.unit(at).isVerb() ? false : FINITE.contains(phrases.form(verb));
        for (int i = verb - 1; i >= phrases.group(verb); i--) {
            String form = phrases.form(i);
            if (MODALS.contains(form)) {
                return Mood.MODAL;
            }
            if (form.equals("to")) {
                to = true;
            } else if (to && HAVE.contains(form)) {
                return Mood.MODAL;
            } else if (to && BE.contains(form)
                    || to && Set.of("due", "set", "ready").contains(form)) return Mood.COMING;
            else if (to) {
                return Mood.OTHER;
            }
            finite |= FINITE.contains(form);
        }
        return to ? Mood.OTHER : finite ? Mood.FINITE : Mood.OTHER;
    }

    /** The form of "be" of which a word is what is said to be; -1 if none. */
    private static int copula(Telling telling, Phrases phrases, int at) {
        if (!Set.of("ADJ", "NOUN").contains(telling.unit(at).tag())) {
            return -1;
        }
        for (int i = at - 1; i >= Math.max(0, at - 4) && !phrases.isMarked(i + 1); i--) {
            if (BE.contains(phrases.form(i))) {
                return i;
            }
            if (!Set.of("DET", "ADJ", "ADV", "PRON").contains(telling.unit(i).tag())) {
                return -1;
            }
        }
        return -1;
    }
}
