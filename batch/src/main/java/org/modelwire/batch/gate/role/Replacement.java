package org.modelwire.batch.gate.role;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.batch.gate.number.Figure;
import org.modelwire.batch.gate.role.Bond.Fit;
import org.modelwire.batch.gate.role.Casting.Holder;
import org.modelwire.batch.gate.role.Casting.Mention;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.role.Reports.Place;

/** Finds a number or date of a draft in whose place the articles have another one, which the draft does not say at all. */
final class Replacement {

    private static final double DATES = 1.1;
    private static final double NUMBERS = 2.2;
    /** Small numbers stand everywhere, and so their places say less. */
    private static final double SMALL_NUMBERS = 4;

    private final Casting casting;
    private final Reports reports;

    Replacement(Casting casting) {
        this.casting = casting;
        this.reports = casting.reports();
    }

    /** The place of another number that a mention fits much better than its own. */
    Optional<Fit> found(Holder holder, Mention mention) {
        if (!mention.part().is(Kind.FIGURE)) {
            return Optional.empty();
        }
        Figure figure = mention.part().figure().orElseThrow();
        List<Place> others = reports.figures().stream()
                .filter(place -> isOther(holder, figure, place))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        double least = figure.isTime() ? DATES : figure.isSmall() ? SMALL_NUMBERS : NUMBERS;
        double own = casting.best(mention, holder, null, Weighing.LIKE).score();
        Bond bond = new Bond(reports, mention.claim(), mention.at(), null, Weighing.LIKE);
        return others.stream()
                .map(place -> bond.best(Set.of(place)))
                .filter(fit -> fit.score() > own + least)
                .max(Comparator.comparingDouble(Fit::score));
    }

    /** Whether a place could be mistaken for the holder's own, in another sentence. */
    private boolean isOther(Holder holder, Figure figure, Place place) {
        Figure other = reports.part(place).figure().orElseThrow();
        return other.isTime() == figure.isTime()
                && other.isLike(figure)
                && !isSaid(place)
                && holder.places().stream().noneMatch(near -> near.scene() == place.scene());
    }

    private boolean isSaid(Place place) {
        return casting.holders().stream().anyMatch(holder -> holder.places().contains(place));
    }
}
