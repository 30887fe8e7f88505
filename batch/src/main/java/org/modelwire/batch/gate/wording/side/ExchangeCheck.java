package org.modelwire.batch.gate.wording.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.role.Part;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.role.Scene;
import org.modelwire.batch.gate.wording.word.Family;
import org.modelwire.batch.gate.wording.word.Readings;

/**
 * Finds two mentions of a sentence that stand in each other's place.
 *
 * <p>Rule: a pair fits as it stands or the other way round; what the quoted sentences have near each, and what each does or
 * suffers in them, decides. As both ways are read by the same means, what is misread weighs on both sides.
 */
public final class ExchangeCheck {

    /** Where true sentences end; of their pairs hardly one fits better the other way round at all. */
    private static final double LEAST = 0.4;

    /** The same for two names and for two numbers of one kind. */
    private static final double LEAST_ALIKE = 0.25;

    /** More than any sentence of a brief has; what is no sentence is not looked at any further. */
    private static final int MOST_MENTIONS = 40;

    private static final Set<String> TIMES = Set.of(
            "year",
            "month",
            "week",
            "day",
            "hour",
            "minute",
            "quarter",
            "spring",
            "summer",
            "autumn",
            "winter",
            "night",
            "morning",
            "evening",
            "time",
            "end",
            "beginning");

    private final Readings readings;
    private final List<Scene> quoted;
    private final Family family;

    /** Lays sentences beside some quoted ones. */
    public ExchangeCheck(Family family, List<Scene> quoted, Readings readings) {
        this.family = family;
        this.quoted = quoted;
        this.readings = readings;
    }

    /** All objections to a sentence. */
    public List<Objection> objections(Scene claim, boolean headline) {
        List<Integer> mentions = new ArrayList<>();
        for (int i = 0; i < claim.size(); i++) {
            if (mentions.size() < MOST_MENTIONS && isMention(claim, i)) {
                mentions.add(i);
            }
        }
        Fit fit = new Fit(family, readings, claim, quoted, headline);
        List<Objection> objections = new ArrayList<>();
        for (int one : mentions) {
            for (int other : mentions) {
                if (one < other
                        && isExchangeable(claim, one, other)
                        && fit.gain(one, other) > least(claim, one, other)) {
                    objections.add(new Objection(
                            claim.part(one).start(),
                            claim.part(other).end(),
                            true,
                            "in the quoted words \u201c" + claim.part(one).form()
                                    + "\u201d stands where this has \u201c"
                                    + claim.part(other).form() + "\u201d"));
                }
            }
        }
        return objections;
    }

    /** Whether it is a name, a number or a noun that is no mere part of a name or compound, and no time. */
    private boolean isMention(Scene claim, int at) {
        Part part = claim.part(at);
        if (part.implied() || part.is(Kind.NAME) || part.is(Kind.FIGURE)) {
            return !part.implied();
        }
        Unit unit = readings.units(claim.passage()).get(part.start());
        String text = claim.passage().text();
        boolean hyphened = text.startsWith("-", part.end()) || part.start() > 0 && text.charAt(part.start() - 1) == '-';
        boolean title = at + 1 < claim.size() && claim.part(at + 1).is(Kind.NAME) && claim.isTogether(at, at + 1);
        return unit != null
                && unit.is(Unit.Kind.CONTENT)
                && unit.isNoun()
                && !hyphened
                && !title
                && !TIMES.contains(part.lemma());
    }

    private static double least(Scene claim, int one, int other) {
        Part first = claim.part(one);
        Part second = claim.part(other);
        boolean alike = first.is(Kind.FIGURE)
                ? first.figure().orElseThrow().isLike(second.figure().orElseThrow())
                : first.is(Kind.NAME) && second.is(Kind.NAME);
        return alike ? LEAST_ALIKE : LEAST;
    }

    private boolean isExchangeable(Scene claim, int one, int other) {
        Part first = claim.part(one);
        Part second = claim.part(other);
        boolean figure = first.is(Kind.FIGURE);
        boolean like = figure == second.is(Kind.FIGURE)
                && (!figure
                        || first.figure().orElseThrow().isTime()
                                == second.figure().orElseThrow().isTime());
        boolean same = first.isSame(second)
                || !figure
                        && !first.is(Kind.NAME)
                        && !second.is(Kind.NAME)
                        && family.isSame(first.lemma(), second.lemma());
        return like && !same && readings.isApart(claim.passage(), first.start(), second.start());
    }
}
