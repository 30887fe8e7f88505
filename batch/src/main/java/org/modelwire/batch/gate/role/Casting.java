package org.modelwire.batch.gate.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.modelwire.batch.gate.role.Bond.Fit;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.role.Reports.Match;
import org.modelwire.batch.gate.role.Reports.Place;

/** The names and numbers of a draft with the places of the articles that they may have been taken from. */
final class Casting {

    /** More than any brief has; what is no brief is not looked at any further. */
    private static final int MOST_MENTIONS = 80;

    /** An article that repeats one number for ever is read no further than this. */
    private static final int MOST_PLACES = 40;

    private final Reports reports;
    private final Map<Question, Fit> known = new HashMap<>();
    private final Map<Part, Set<Place>> owners = new IdentityHashMap<>();
    private final Map<Part, Set<Place>> kept = new IdentityHashMap<>();
    private final List<Holder> holders = new ArrayList<>();

    /** A name or number with every place of it in a draft and in the articles. */
    record Holder(List<Mention> mentions, Set<Place> places) {

        Part part() {
            return mentions.get(0).part();
        }
    }

    private record Question(Mention mention, Holder holder, Part partner, Weighing weighing) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Question question
                    && mention == question.mention
                    && holder == question.holder
                    && partner == question.partner
                    && weighing == question.weighing;
        }

        @Override
        public int hashCode() {
            return Objects.hash(
                    System.identityHashCode(mention),
                    System.identityHashCode(holder),
                    System.identityHashCode(partner),
                    weighing);
        }
    }

    record Mention(Claim claim, int at) {

        Part part() {
            return claim.scene().part(at);
        }
    }

    Casting(Reports reports, List<Claim> claims) {
        this.reports = reports;
        int mentions = 0;
        for (Claim claim : claims) {
            for (int i = 0; i < claim.scene().size(); i++) {
                Part part = claim.scene().part(i);
                if (mentions < MOST_MENTIONS && (part.is(Kind.FIGURE) || part.is(Kind.NAME) && !part.implied())) {
                    mentions++;
                    add(new Mention(claim, i));
                }
            }
        }
    }

    private void add(Mention mention) {
        Set<Place> places = new LinkedHashSet<>();
        for (Match match : mention.claim().all(mention.at())) {
            places.add(match.place());
        }
        if (places.isEmpty()) {
            return;
        }
        for (Holder holder : holders) {
            if (holder.part().isSame(mention.part())) {
                holder.mentions().add(mention);
                holder.places().addAll(places);
                return;
            }
        }
        holders.add(new Holder(new ArrayList<>(List.of(mention)), places));
    }

    Reports reports() {
        return reports;
    }

    List<Holder> holders() {
        return holders;
    }

    /** The words of the articles of which a number is told there. */
    Set<Place> owners(Holder holder) {
        return owners.computeIfAbsent(holder.part(), any -> {
            Set<Place> found = new HashSet<>();
            holder.places().stream()
                    .limit(MOST_PLACES)
                    .forEach(place -> Owners.of(reports.scene(place), place.at())
                            .forEach(at -> found.add(new Place(place.scene(), at))));
            return found;
        });
    }

    /** Those of them of which the draft tells it too. */
    Set<Place> kept(Holder holder) {
        return kept.computeIfAbsent(holder.part(), any -> {
            Set<Place> told = new HashSet<>();
            for (Mention mention : holder.mentions()) {
                for (int owner : Owners.of(mention.claim().scene(), mention.at())) {
                    mention.claim().all(owner).forEach(match -> told.add(match.place()));
                }
            }
            told.retainAll(owners(holder));
            return told;
        });
    }

    /** How differently two names stand as persons, places or neither, 0 to 1. */
    double distance(Holder one, Holder other) {
        double apart = 0;
        for (Slot slot : Slot.values()) {
            apart += Math.abs(slot.share(reports, one.places()) - slot.share(reports, other.places()));
        }
        return apart / 2;
    }

    /** What most places of a name take it for. */
    Slot slot(Holder holder) {
        return Arrays.stream(Slot.values())
                .max(Comparator.comparingDouble(slot -> slot.share(reports, holder.places())))
                .orElseThrow();
    }

    /** The place of a holder that a mention was most likely taken from. */
    Fit best(Mention mention, Holder holder, Part partner, Weighing weighing) {
        return known.computeIfAbsent(
                new Question(mention, holder, partner, weighing),
                any -> new Bond(reports, mention.claim(), mention.at(), partner, weighing).best(holder.places()));
    }
}
