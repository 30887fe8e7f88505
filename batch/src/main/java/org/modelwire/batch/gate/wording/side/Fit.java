package org.modelwire.batch.gate.wording.side;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.role.Mark;
import org.modelwire.batch.gate.role.Part;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.role.Scene;
import org.modelwire.batch.gate.wording.word.Family;
import org.modelwire.batch.gate.wording.word.Frames;
import org.modelwire.batch.gate.wording.word.Readings;

/** How well two mentions of a sentence fit two places of a quoted one: by what is near them, and by what they do there. */
final class Fit {

    private static final double SLOT = 0.5;
    /** Both are what was, or both what is now. */
    private static final double COMPARED = 2;

    private static final double IMPLIED = 0.7;

    /** "Higher in 58 per cent and lower in 17". */
    private static final double ACROSS = 0.6;

    private static final Set<String> JOINTS = Set.of("and", "while", "but", "whereas");

    /** An article that repeats one word for ever is read no further than this. */
    private static final int MOST_PLACES = 12;

    private final Family family;
    private final Readings readings;
    private final Scene claim;
    private final boolean headline;
    private final List<List<Place>> places = new ArrayList<>();
    private final Map<Scene, int[]> joints = new IdentityHashMap<>();

    private record Place(Scene scene, int at) {

        Part part() {
            return scene.part(at);
        }
    }

    Fit(Family family, Readings readings, Scene claim, List<Scene> quoted, boolean headline) {
        this.family = family;
        this.readings = readings;
        this.claim = claim;
        this.headline = headline;
        for (Part part : claim.parts()) {
            List<Place> found = new ArrayList<>();
            for (Scene scene : quoted) {
                for (int i = 0; i < scene.size(); i++) {
                    if (found.size() < MOST_PLACES && isSame(part, scene.part(i))) {
                        found.add(new Place(scene, i));
                    }
                }
            }
            places.add(found);
        }
    }

    /** How much better two mentions fit the other way round; below 0 if they fit as they stand. */
    double gain(int one, int other) {
        double straight = Double.NEGATIVE_INFINITY;
        double crossed = Double.NEGATIVE_INFINITY;
        double deeds = Double.NEGATIVE_INFINITY;
        double turned = Double.NEGATIVE_INFINITY;
        boolean listed = isListed(new Place(claim, one), new Place(claim, other));
        for (Place first : places.get(one)) {
            for (Place second : places.get(other)) {
                if (first.scene() == second.scene()
                        && first.at() != second.at()
                        && isMention(first)
                        && isMention(second)) {
                    straight = Math.max(straight, of(one, other, first, second));
                    deeds = Math.max(deeds, slots(one, first) + slots(other, second));
                    if (isExchangeable(first, second) && !(listed && isListed(first, second))) {
                        crossed = Math.max(crossed, of(one, other, second, first));
                        turned = Math.max(turned, slots(one, second) + slots(other, first));
                    }
                }
            }
        }
        boolean mixed = claim.part(one).is(Kind.NAME) != claim.part(other).is(Kind.NAME);
        return crossed == Double.NEGATIVE_INFINITY || mixed && turned <= deeds
                ? Double.NEGATIVE_INFINITY
                : crossed - straight;
    }

    /** Two that mean one thing, as in "the runner-up, Kitab", or of which a pronoun stands for one, say nothing. */
    private boolean isExchangeable(Place first, Place second) {
        return !first.part().implied()
                && !second.part().implied()
                && readings.isApart(
                        first.scene().passage(),
                        first.part().start(),
                        second.part().start());
    }

    private boolean isListed(Place first, Place second) {
        return readings.isListed(
                first.scene().passage(), first.part().start(), second.part().start());
    }

    /** "Over 55": what ties a mention goes with it. */
    private boolean isLink(int at) {
        Unit unit = readings.units(claim.passage()).get(claim.part(at).start());
        return unit != null && unit.tag().equals("ADP");
    }

    private boolean isMention(Place place) {
        Unit unit = readings.units(place.scene().passage()).get(place.part().start());
        return place.part().is(Kind.NAME) || place.part().is(Kind.FIGURE) || unit != null && unit.isNoun();
    }

    private double of(int one, int other, Place first, Place second) {
        double sum = SLOT * (slots(one, first) + slots(other, second));
        for (int i = 0; i < claim.size(); i++) {
            if (i == one || i == other || !claim.part(i).tells() || isLink(i)) {
                continue;
            }
            double most = 0;
            for (Place place : places.get(i)) {
                if (place.scene() == first.scene() && place.at() != first.at() && place.at() != second.at()) {
                    double near = near(claim, one, i) * near(place.scene(), first.at(), place.at())
                            + near(claim, other, i) * near(place.scene(), second.at(), place.at());
                    most = Math.max(most, place.part().implied() ? near * IMPLIED : near);
                }
            }
            sum += most;
        }
        return sum;
    }

    /** How closely two parts belong together: what stands behind a joint is less of a number before it. */
    private double near(Scene scene, int mention, int other) {
        double near = scene.nearness(mention, other);
        if (!scene.part(mention).is(Kind.FIGURE)) {
            return near;
        }
        int[] before = joints.computeIfAbsent(scene, Fit::joints);
        return before[mention] == before[other] ? near : near * ACROSS;
    }

    /** For each part how many joints stand before it. */
    private static int[] joints(Scene scene) {
        int[] before = new int[scene.size()];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + (JOINTS.contains(scene.form(i - 1)) ? 1 : 0);
        }
        return before;
    }

    /** How much of what a mention is to other words it is to them in a place too. */
    private double slots(int mention, Place place) {
        List<Frames.Slot> there =
                readings.slots(place.scene().passage(), place.part().start(), false);
        double sum = 0;
        for (Frames.Slot slot :
                readings.slots(claim.passage(), claim.part(mention).start(), headline)) {
            boolean same =
                    there.stream().anyMatch(other -> slot.role() == other.role() && isSame(slot.word(), other.word()));
            sum += same ? slot.role().weight() : 0;
        }
        if (claim.part(mention).is(Kind.FIGURE)) {
            Mark mark = Mark.of(claim, mention);
            sum += mark != Mark.NONE && mark == Mark.of(place.scene(), place.at()) ? COMPARED : 0;
        }
        return sum;
    }

    private boolean isSame(Unit one, Unit other) {
        return one.form().equals(other.form())
                || one.isWord() && other.isWord() && family.isSame(one.lemma(), other.lemma());
    }

    private boolean isSame(Part one, Part other) {
        boolean words = !one.is(Kind.NAME) && !other.is(Kind.NAME) && !one.is(Kind.FIGURE) && !other.is(Kind.FIGURE);
        return words ? one.tells() && other.tells() && family.isSame(one.lemma(), other.lemma()) : one.isSame(other);
    }
}
