package org.modelwire.batch.gate.wording.side;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.wording.word.Family;
import org.modelwire.batch.gate.wording.word.Phrases;

/** Which names and nouns of the articles stand for each other: "the Finnish operator Helmi", "Helmi, the operator". */
public final class Identities {

    private static final int FAR = 10;

    /** Words for whoever was spoken of last. */
    private static final Set<String> ANY =
            Set.of("company", "firm", "group", "business", "organisation", "organization");

    private final Family family;
    private final List<Telling> articles;
    private final Map<String, List<Unit>> beside = new HashMap<>();

    /** Reads the articles. */
    public Identities(Family family, List<Telling> articles) {
        this.family = family;
        this.articles = articles;
    }

    /** Whether a word names somebody or something. */
    boolean isMention(Unit unit) {
        return unit.is(Unit.Kind.NAME) || unit.is(Unit.Kind.CONTENT) && unit.isNoun();
    }

    /** Whether the articles have it. */
    boolean isKnown(Unit unit) {
        return articles.stream()
                .flatMap(telling -> telling.units().stream())
                .anyMatch(other -> isMention(other) && isSame(unit, other));
    }

    /** Whether two are one name, or forms of one noun. */
    boolean isSame(Unit one, Unit other) {
        if (one.is(Unit.Kind.NAME) || other.is(Unit.Kind.NAME)) {
            return one.is(Unit.Kind.NAME)
                    && other.is(Unit.Kind.NAME)
                    && one.name().orElseThrow().isSame(other.name().orElseThrow());
        }
        return one.isWord() && other.isWord() && family.isSame(one.lemma(), other.lemma());
    }

    /** Whether two surely mean different ones. A noun may stand for any name, unless the articles have it beside another one. */
    boolean isOther(Unit one, Unit other) {
        if (!isMention(other) || isSame(one, other)) {
            return false;
        }
        if (besides(one).stream().anyMatch(unit -> isSame(unit, other))) {
            return false;
        }
        boolean name = one.is(Unit.Kind.NAME);
        if (name && other.is(Unit.Kind.NAME)) {
            return true;
        }
        if (name || other.is(Unit.Kind.NAME)) {
            Unit noun = name ? other : one;
            return hasName(noun) && !ANY.contains(noun.lemma());
        }
        return hasName(one) && hasName(other);
    }

    /** Whether two nouns mean different ones, names beside them or none: neither may stand for anybody, nor one for the other. */
    boolean isOtherNoun(Unit one, Unit other) {
        return isMention(other)
                && !one.is(Unit.Kind.NAME)
                && !other.is(Unit.Kind.NAME)
                && !isSame(one, other)
                && !ANY.contains(one.lemma())
                && !ANY.contains(other.lemma())
                && besides(one).stream()
                        .noneMatch(unit ->
                                isSame(unit, other) || besides(other).stream().anyMatch(same -> isSame(unit, same)));
    }

    private boolean hasName(Unit noun) {
        return besides(noun).stream().anyMatch(unit -> unit.is(Unit.Kind.NAME));
    }

    private List<Unit> besides(Unit unit) {
        return beside.computeIfAbsent(unit.form(), any -> read(unit));
    }

    private List<Unit> read(Unit unit) {
        Map<String, Unit> found = new HashMap<>();
        for (Telling telling : articles) {
            Phrases phrases = new Phrases(telling);
            for (int i = 0; i < telling.size(); i++) {
                if (isMention(telling.unit(i)) && isSame(unit, telling.unit(i))) {
                    for (int j = Math.max(0, i - FAR); j < Math.min(telling.size(), i + FAR); j++) {
                        if (j != i && isMention(telling.unit(j)) && isBeside(phrases, telling, i, j)) {
                            found.putIfAbsent(telling.unit(j).form(), telling.unit(j));
                        }
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** No verb and no joint between, and no preposition but in "the supplier of the software, Ockel"; no owner of the other. */
    private static boolean isBeside(Phrases phrases, Telling telling, int one, int other) {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        if (phrases.isOwning(first) || isWhere(phrases, telling, first, second)) {
            return false;
        }
        boolean governed = false;
        for (int i = first + 1; i <= second; i++) {
            if (phrases.isHard(i)
                    || i < second
                            && (phrases.isVerb(i)
                                    || telling.unit(i).tag().equals("AUX")
                                    || telling.unit(i).tag().equals("CCONJ")
                                    || telling.unit(i).tag().equals("SCONJ"))) {
                return false;
            }
            governed |= i < second && phrases.isAdposition(i);
        }
        return !governed || phrases.isMarked(phrases.start(second));
    }

    /** "A Manitoba insurer": a name behind "a" says where or whose a thing is, and is not its own. */
    private static boolean isWhere(Phrases phrases, Telling telling, int name, int noun) {
        return telling.unit(name).is(Unit.Kind.NAME)
                && !telling.unit(noun).is(Unit.Kind.NAME)
                && Set.of("a", "an").contains(phrases.form(name - 1))
                && !phrases.isMarked(noun);
    }
}
