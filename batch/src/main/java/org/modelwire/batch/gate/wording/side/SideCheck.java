package org.modelwire.batch.gate.wording.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.role.Part;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.role.Scene;
import org.modelwire.batch.gate.wording.word.Family;
import org.modelwire.batch.gate.wording.word.Readings;

/** Finds names and numbers that stand where the quoted sentences have another one. */
public final class SideCheck {

    private static final double LEAST = 0.5;
    private static final int PHRASE = 2;
    private static final int SHORTEST = 4;

    private final Family family;
    private final Readings readings;
    private final List<Borne> borne = new ArrayList<>();

    /** A name or number of a quoted sentence with one of its ties. */
    private record Borne(Scene scene, Part part, Tie tie) {}

    /** Reads what the quoted sentences say of names, numbers and nouns. */
    public SideCheck(Family family, List<Scene> quoted, Readings readings) {
        this.family = family;
        this.readings = readings;
        for (Scene scene : quoted) {
            TieReader ties = new TieReader(scene, readings.units(scene.passage()), false);
            for (int i = 0; i < scene.size(); i++) {
                Part part = scene.part(i);
                if (ties.isMention(i)) {
                    ties.of(i).forEach(tie -> borne.add(new Borne(scene, part, tie)));
                }
            }
        }
    }

    /** All objections to a sentence. */
    public List<Objection> objections(Scene claim, boolean headline) {
        List<Objection> objections = new ArrayList<>();
        TieReader ties = new TieReader(claim, readings.units(claim.passage()), headline);
        for (int i = 0; i < claim.size(); i++) {
            if (ties.isMention(i) && !claim.part(i).implied()) {
                objection(claim, i, ties.of(i)).ifPresent(objections::add);
            }
        }
        return objections;
    }

    private Optional<Objection> objection(Scene claim, int at, List<Tie> ties) {
        Part part = claim.part(at);
        double against = 0;
        Borne other = null;
        for (Tie tie : ties) {
            List<Borne> same = borne.stream()
                    .filter(one -> isLike(part, one.part()) && tie.isSame(one.tie(), family))
                    .toList();
            if (same.isEmpty()) {
                same = borne.stream()
                        .filter(one ->
                                isLike(part, one.part()) && tie.isSame(one.tie().asDeed(), family))
                        .toList();
            }
            boolean own = same.stream().anyMatch(one -> isSame(part, one.part()));
            if (own || isOwnersDeed(part, tie)) {
                against -= tie.role().weight();
            } else {
                Optional<Borne> first = same.stream()
                        .filter(one -> !one.part().implied())
                        .filter(one -> isNoun(part)
                                ? tie.role() == Tie.Role.LEFT && isExchangeable(claim, at, one.part())
                                : isFigureLeft(part, tie)
                                        || tie.role().isActive() && !isAmount(part)
                                        || isTied(part, tie.role()) && !isCompared(part))
                        .findFirst();
                if (first.isPresent()) {
                    against += tie.role().against();
                    other = other == null ? first.get() : other;
                }
            }
        }
        return other == null || against < LEAST
                ? Optional.empty()
                : Optional.of(new Objection(
                        part.start(),
                        part.end(),
                        true,
                        "the quoted words say this of "
                                + other.scene()
                                        .passage()
                                        .originalBetween(
                                                other.part().start(),
                                                other.part().end())
                                + ": \u201c" + other.scene().passage().original() + "\u201d"));
    }

    /** "Daewon gained" for "Daewon's shares gained", and the other way round. */
    private boolean isOwnersDeed(Part part, Tie tie) {
        return (tie.role() == Tie.Role.DOES || tie.role() == Tie.Role.OWNER)
                && borne.stream()
                        .filter(one ->
                                one.tie().role() == Tie.Role.DOES || one.tie().role() == Tie.Role.OWNER)
                        .anyMatch(one -> isSame(part, one.part())
                                && family.isSame(
                                        tie.word().lemma(), one.tie().word().lemma()));
    }

    /** Whether a sentence has another noun too, and not in one phrase with its own. */
    private boolean isExchangeable(Scene claim, int at, Part other) {
        return IntStream.range(0, claim.size())
                .anyMatch(i -> Math.abs(i - at) > PHRASE && isSame(claim.part(i), other));
    }

    private boolean isSame(Part one, Part other) {
        return one.isSame(other)
                || one.is(Kind.NAME) && other.is(Kind.NAME) && (isAdjective(one, other) || isAdjective(other, one))
                || isNoun(one) && isNoun(other) && family.isSame(one.lemma(), other.lemma());
    }

    /** "Europe" and "European". */
    private static boolean isAdjective(Part name, Part adjective) {
        String land = name.lemma().substring(0, name.lemma().length() - 1);
        return land.length() >= SHORTEST
                && adjective.lemma().startsWith(land)
                && adjective.lemma().matches(".*(?:an|ese|ish|ic|i|n)");
    }

    private static boolean isNoun(Part part) {
        return !part.is(Kind.NAME) && !part.is(Kind.FIGURE);
    }

    /** "31, compared with 27": the second has what it counts from the first. */
    private boolean isCompared(Part part) {
        return part.is(Kind.FIGURE) && isTied(part, Tie.Role.LEFT);
    }

    /** What is compared with here, and is itself what was reached in the quoted sentences. */
    private boolean isFigureLeft(Part part, Tie tie) {
        return isAmount(part) && tie.role() == Tie.Role.LEFT && isTied(part, Tie.Role.REACHED);
    }

    private static boolean isAmount(Part part) {
        return part.is(Kind.FIGURE) && !part.figure().orElseThrow().isTime();
    }

    private boolean isTied(Part part, Tie.Role role) {
        return borne.stream().anyMatch(one -> one.tie().role() == role && isSame(part, one.part()));
    }

    private static boolean isLike(Part one, Part other) {
        if (!one.is(Kind.FIGURE)) {
            return !other.is(Kind.FIGURE) && one.is(Kind.NAME) == other.is(Kind.NAME);
        }
        return other.is(Kind.FIGURE)
                && one.figure().orElseThrow().isLike(other.figure().orElseThrow());
    }
}
