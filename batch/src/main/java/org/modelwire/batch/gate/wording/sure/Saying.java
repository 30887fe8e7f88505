package org.modelwire.batch.gate.wording.sure;

import java.util.Set;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.claim.Hedge;
import org.modelwire.batch.gate.claim.Speech;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Counterparts.Place;
import org.modelwire.batch.gate.wording.word.Phrases;

/** Who speaks in a sentence. */
public final class Saying {

    private static final Set<String> SILENT =
            Set.of("comment", "view", "opinion", "conclusion", "object", "confirm", "think", "believe");
    private static final int FAR = 20;
    private static final Set<String> SHOWING = Set.of("show", "indicate", "suggest", "find", "found");
    private static final Set<String> EVIDENCE = Set.of(
            "figure",
            "data",
            "number",
            "statistic",
            "study",
            "survey",
            "poll",
            "report",
            "audit",
            "review",
            "analysis",
            "inquiry",
            "document",
            "record",
            "test",
            "trial",
            "comparison",
            "research");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "who", "which");

    private Saying() {}

    /** Whether a sentence says whose words it tells. */
    public static boolean says(Telling telling) {
        return sayings(telling) > 0
                || telling.hedges().stream()
                        .flatMap(Set::stream)
                        .anyMatch(hedge -> hedge == Hedge.CLAIMED || hedge == Hedge.REPORTED);
    }

    /** How many times it says so. */
    static long sayings(Telling telling) {
        return IntStream.range(0, telling.size())
                .filter(at -> isSaying(telling, at))
                .count();
    }

    /** "Figures show", "a study found". */
    private static boolean isShown(Telling telling, int at) {
        return at > 0
                && SHOWING.contains(telling.unit(at).lemma())
                && EVIDENCE.contains(telling.unit(at - 1).lemma());
    }

    /** Whether a word says that somebody speaks, as "said" or "in her view" do. */
    static boolean isSaying(Telling telling, int at) {
        Unit unit = telling.unit(at);
        if (isShown(telling, at)) {
            return true;
        }
        boolean view = unit.lemma().equals("view")
                && at > 1
                && telling.unit(at - 2).form().equals("in");
        return unit.form().equals("concluded")
                || view
                || Hedge.of(unit).filter(Hedge.SAID::equals).isPresent()
                        && !SILENT.contains(unit.lemma())
                        && !Speech.isDeed(telling, at);
    }

    /** Whether a sentence says anew who speaks: not "he said" or "she added". */
    public static boolean hasSpeaker(Telling source) {
        return IntStream.range(0, source.size())
                .filter(at -> isSaying(source, at))
                .noneMatch(at -> source.unit(at).form().startsWith("add")
                        || at > 0 && PRONOUNS.contains(source.unit(at - 1).form()));
    }

    /** Whether it is what somebody says: in "criticised it, saying that" only what follows is. */
    static boolean isSaid(Place place) {
        Telling source = place.sentence();
        return IntStream.range(0, source.size())
                .filter(i -> isSaying(source, i))
                .anyMatch(i -> place.at() > i
                        && !isTold(source, i, place.at())
                        && !isOfSpeaker(source, i, place.at())
                        && !isOfCaller(source, i, place.at()));
    }

    /** "Called it fair but made no promise": what is joined to a call is the caller's own deed. */
    private static boolean isOfCaller(Telling source, int call, int at) {
        return source.unit(call).lemma().equals("call")
                && IntStream.range(call, at)
                        .anyMatch(i -> source.unit(i).tag().equals("CCONJ")
                                && source.unit(i + 1).isVerb());
    }

    /** "..., said Mets, who will leave": what is told of the speaker is not what he says. */
    private static boolean isOfSpeaker(Telling source, int saying, int at) {
        Phrases phrases = new Phrases(source);
        int speaker = saying + 1 < source.size() ? phrases.head(saying + 1) : -1;
        if (speaker < 0 || phrases.isPronoun(speaker)) {
            return false;
        }
        int who = speaker + 1;
        while (who < at
                && who - speaker < FAR
                && !PRONOUNS.contains(phrases.form(who))
                && !phrases.isVerb(who)
                && !phrases.isHard(who)) {
            who++;
        }
        return who < at
                && PRONOUNS.contains(phrases.form(who))
                && phrases.isMarked(who)
                && source.clauses()[who] == source.clauses()[joined(source, at)];
    }

    /** The first word to which a clause that begins with "and" or "but" is joined. */
    private static int joined(Telling source, int at) {
        int first = at;
        while (first > 0
                && at - first < FAR
                && (source.clauses()[first - 1] == source.clauses()[first]
                        || source.unit(first).tag().equals("CCONJ"))) {
            first--;
        }
        return first;
    }

    /** "Said it had learned of it and is examining it": what follows is told in another tense than what was said. */
    private static boolean isTold(Telling source, int saying, int at) {
        int clause = source.clauses()[at];
        int first = at;
        while (first > 0 && source.clauses()[first - 1] == clause) {
            first--;
        }
        while (first > saying && !source.unit(first).tag().equals("CCONJ")) {
            first--;
        }
        return first > saying + 1
                && source.unit(saying).form().equals("said")
                && first + 1 < source.size()
                && Set.of("is", "are", "has", "have", "plans", "wants")
                        .contains(source.unit(first + 1).form());
    }
}
