package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.role.Part;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.role.Scene;

/** Finds names and numbers that stand where the quoted sentences have another one. */
final class SideCheck {

    private static final double LEAST = 0.5;

    private final Family family;
    private final List<Borne> borne = new ArrayList<>();

    /** A name or number of a quoted sentence with one of its ties. */
    private record Borne(Scene scene, Part part, Tie tie) {}

    SideCheck(Family family, List<Scene> quoted) {
        this.family = family;
        for (Scene scene : quoted) {
            TieReader ties = new TieReader(scene);
            for (int i = 0; i < scene.size(); i++) {
                Part part = scene.part(i);
                if (isMention(part)) {
                    ties.of(i).forEach(tie -> borne.add(new Borne(scene, part, tie)));
                }
            }
        }
    }

    private static boolean isMention(Part part) {
        return part.is(Kind.NAME) || part.is(Kind.FIGURE);
    }

    /** All objections to a sentence. */
    List<Objection> objections(Scene claim) {
        List<Objection> objections = new ArrayList<>();
        TieReader ties = new TieReader(claim);
        for (int i = 0; i < claim.size(); i++) {
            if (isMention(claim.part(i)) && !claim.part(i).implied()) {
                objection(claim.part(i), ties.of(i)).ifPresent(objections::add);
            }
        }
        return objections;
    }

    private Optional<Objection> objection(Part part, List<Tie> ties) {
        double against = 0;
        Borne other = null;
        for (Tie tie : ties) {
            List<Borne> same = borne.stream()
                    .filter(one -> isLike(part, one.part()) && tie.isSame(one.tie(), family))
                    .toList();
            boolean own = same.stream().anyMatch(one -> part.isSame(one.part()));
            if (own) {
                against -= tie.role().weight();
            } else {
                Optional<Borne> first =
                        same.stream().filter(one -> !one.part().implied()).findFirst();
                if (first.isPresent() && (tie.role().isActive() || isTied(part, tie.role()))) {
                    against += tie.role().weight();
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

    private boolean isTied(Part part, Tie.Role role) {
        return borne.stream().anyMatch(one -> one.tie().role() == role && part.isSame(one.part()));
    }

    private static boolean isLike(Part one, Part other) {
        return one.is(Kind.NAME)
                ? other.is(Kind.NAME)
                : other.is(Kind.FIGURE)
                        && one.figure().orElseThrow().isLike(other.figure().orElseThrow());
    }
}
