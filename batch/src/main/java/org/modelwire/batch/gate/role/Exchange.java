package org.modelwire.batch.gate.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.batch.gate.role.Bond.Fit;
import org.modelwire.batch.gate.role.Casting.Holder;
import org.modelwire.batch.gate.role.Casting.Mention;
import org.modelwire.batch.gate.role.Part.Kind;

/** Finds two names or two numbers of a draft that stand in each other's place: each fits better where the other stands. */
final class Exchange {

    private static final double NUMBERS = 1.2;
    private static final double UNLIKE = 1.8;
    private static final double PHRASES = 2.5;
    private static final double NAMES = 1;
    private static final double EACH_MORE = 0.7;
    private static final double STRANGERS = 3.5;
    private static final double ONCE = 1.7;
    /** How far one of two names may fit better where it stands, compared with how much worse the other does. */
    private static final double MOST_AGAINST = 0.3;

    private static final int PHRASE = 4;
    private static final double KINDRED = 0.5;

    private final Casting casting;
    private final Holder one;
    private final Holder other;
    private final Weighing weighing;
    private final boolean kindred;
    private final Map<Mention, Fit> straight = new HashMap<>();
    private final Map<Mention, Fit> crossed = new HashMap<>();

    Exchange(Casting casting, Holder one, Holder other, Weighing weighing) {
        this.casting = casting;
        this.one = one;
        this.other = other;
        this.weighing = weighing;
        this.kindred = casting.distance(one, other) < KINDRED;
        one.mentions().forEach(mention -> weigh(mention, one, other));
        other.mentions().forEach(mention -> weigh(mention, other, one));
    }

    /** Whether two could be put for each other at all. */
    static boolean isPossible(Casting casting, Holder one, Holder other) {
        boolean name = one.part().is(Kind.NAME);
        return name == other.part().is(Kind.NAME)
                && (name
                        ? !isPersonAndPlace(casting, one, other)
                        : one.part().figure().orElseThrow().isTime()
                                == other.part().figure().orElseThrow().isTime())
                && one.places().stream().noneMatch(other.places()::contains);
    }

    private static boolean isPersonAndPlace(Casting casting, Holder one, Holder other) {
        Slot first = casting.slot(one);
        Slot second = casting.slot(other);
        return first != second && first != Slot.OTHER && second != Slot.OTHER;
    }

    private void weigh(Mention mention, Holder own, Holder counterpart) {
        boolean beside = counterpart.mentions().stream().anyMatch(near -> near.claim() == mention.claim());
        Part partner = beside ? counterpart.part() : null;
        straight.put(mention, casting.best(mention, own, partner, weighing));
        crossed.put(mention, casting.best(mention, counterpart, partner, weighing));
    }

    /** The mention that fits worst where it stands, with where it fits, if the two were exchanged. */
    Optional<Map.Entry<Mention, Fit>> found() {
        List<Mention> all = new ArrayList<>(one.mentions());
        all.addAll(other.mentions());
        if (isArithmeticallyRight()
                || isToldBehindOwner(one)
                || isToldBehindOwner(other)
                || keepsOwner(one, other)
                || keepsOwner(other, one)) {
            return Optional.empty();
        }
        if (!isAlwaysBeside() && gain(one.mentions(), other.mentions()) > least()) {
            return worst(all);
        }
        for (Claim claim : all.stream().map(Mention::claim).distinct().toList()) {
            List<Mention> first = in(claim, one);
            List<Mention> second = in(claim, other);
            if (!first.isEmpty()
                    && !second.isEmpty()
                    && !isBeside(first.get(0), second.get(0))
                    && first.size() + second.size() < all.size()
                    && gain(first, second) > (weighing == Weighing.NAMES ? ONCE : least())) {
                return worst(
                        all.stream().filter(mention -> mention.claim() == claim).toList());
            }
        }
        return Optional.empty();
    }

    private double least() {
        return switch (weighing) {
            case NAMES ->
                kindred
                        ? NAMES
                                + EACH_MORE
                                        * (one.mentions().size()
                                                + other.mentions().size()
                                                - 2)
                        : STRANGERS;
            case LIKE -> NUMBERS;
            case UNLIKE -> UNLIKE;
            case PHRASES -> PHRASES;
        };
    }

    /** Whether both are names, or numbers of one unit. */
    static boolean isLike(Holder one, Holder other) {
        return one.part().is(Kind.NAME)
                || one.part()
                        .figure()
                        .orElseThrow()
                        .isLike(other.part().figure().orElseThrow());
    }

    private boolean isArithmeticallyRight() {
        for (Mention mention : one.mentions()) {
            for (Mention partner : other.mentions()) {
                if (mention.claim() == partner.claim()
                        && mention.part().is(Kind.FIGURE)
                        && Arithmetic.agrees(mention.claim().scene(), mention.at(), partner.at())
                                .orElse(false)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "And the cranes 31": the verb is left out, and in the articles no other number stands between the two either. */
    private static boolean isToldBehindOwner(Holder holder) {
        return holder.part().is(Kind.FIGURE)
                && holder.mentions().stream()
                        .anyMatch(mention -> isLeading(mention.claim().scene(), mention.at())
                                && holder.places().stream()
                                        .anyMatch(place ->
                                                mention.claim().matches(mention.at() - 1, place.scene()).stream()
                                                        .anyMatch(match ->
                                                                mention.claim().isAlone(match.place(), place))));
    }

    /** Whether a number is told of somebody here of whom the articles tell it too, and not the other one. */
    private boolean keepsOwner(Holder holder, Holder other) {
        return holder.part().is(Kind.FIGURE)
                && casting.kept(holder).stream()
                        .anyMatch(place -> !casting.owners(other).contains(place));
    }

    /** Whether nothing but a noun phrase stands between a joint and a number. */
    private static boolean isLeading(Scene scene, int at) {
        for (int i = at - 1; i >= 0 && at - i <= PHRASE; i--) {
            if (scene.form(i).equals("and") || scene.form(i).equals("but")) {
                return i < at - 1;
            }
            boolean phrase = scene.isArticle(i)
                    || (scene.part(i).is(Kind.WORD) || scene.part(i).is(Kind.NAME)) && scene.isTogether(i, i + 1);
            if (!phrase) {
                return false;
            }
        }
        return false;
    }

    private static List<Mention> in(Claim claim, Holder holder) {
        return holder.mentions().stream()
                .filter(mention -> mention.claim() == claim)
                .toList();
    }

    /** "Brandvold of Halden": one names the other's owner. */
    private static boolean isBeside(Mention one, Mention other) {
        return one.part().is(Kind.NAME) && Math.abs(one.at() - other.at()) <= 2;
    }

    private Optional<Map.Entry<Mention, Fit>> worst(List<Mention> mentions) {
        return mentions.stream()
                .max((first, second) -> Double.compare(gain(first), gain(second)))
                .map(mention -> Map.entry(mention, crossed.get(mention)));
    }

    /** "Capital's Petrini": who names somebody and his house in one breath puts neither in the other's place. */
    private boolean isAlwaysBeside() {
        return one.mentions().stream()
                .allMatch(mention -> other.mentions().stream()
                        .anyMatch(near -> near.claim() == mention.claim()
                                && isBeside(mention, near)
                                && mention.claim().scene().isTogether(mention.at(), near.at())));
    }

    private double gain(Mention mention) {
        return crossed.get(mention).score() - straight.get(mention).score();
    }

    /** How much better some mentions of both fit in each other's places; nothing if those of one speak against it. */
    private double gain(List<Mention> first, List<Mention> second) {
        double one = first.stream().mapToDouble(this::gain).sum();
        double other = second.stream().mapToDouble(this::gain).sum();
        if (weighing == Weighing.NAMES && -Math.min(one, other) > MOST_AGAINST * Math.max(one, other)) {
            return 0;
        }
        double turns = 0;
        for (Mention mention : first) {
            for (Mention partner : second) {
                if (mention.claim() == partner.claim()) {
                    turns += order(mention, partner, crossed) - order(mention, partner, straight);
                }
            }
        }
        return one + other + turns * weighing.order();
    }

    /** 1 if two stand in the order of their places, -1 if they do not, 0 if their places are in different sentences. */
    private static int order(Mention first, Mention second, Map<Mention, Fit> fits) {
        Fit fit = fits.get(first);
        Fit next = fits.get(second);
        if (fit.place().scene() != next.place().scene()) {
            return 0;
        }
        return first.at() < second.at() == fit.place().at() < next.place().at() ? 1 : -1;
    }
}
