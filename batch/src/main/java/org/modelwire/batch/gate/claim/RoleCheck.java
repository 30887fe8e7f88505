package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.claim.Story.Match;
import org.modelwire.batch.gate.claim.Story.Place;

/**
 * Finds names and numbers that stand in a source but belong to another deed, measure or owner there.
 *
 * <p>Each name and number of a brief keeps company: the words near it. Where the source's own places for two of them keep
 * each other's company better, the two were exchanged.
 */
final class RoleCheck {

    private static final double MORE = 1.1;
    private static final double GAP = 0.01;
    private static final double MORE_NAMES = 1.4;
    private static final double GAP_NAMES = 0.06;
    private static final double COUNTED = 0.15;
    private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they", "its", "their");
    private static final double QUOTED = 1.8;
    private static final double LEAST = 0.05;

    private final Story story;
    private final List<Holder> holders = new ArrayList<>();

    /** A name or number with every place of it in a brief and in the articles. */
    private record Holder(List<Mention> mentions, Set<Place> places) {

        Token token() {
            return mentions.get(0).token();
        }
    }

    private record Mention(Comparison comparison, int at) {

        Token token() {
            return comparison.claim().token(at);
        }
    }

    private RoleCheck(Story story, List<Comparison> comparisons) {
        this.story = story;
        for (Comparison comparison : comparisons) {
            for (int i = 0; i < comparison.claim().size(); i++) {
                if (comparison.claim().token(i).isBound()) {
                    add(new Mention(comparison, i));
                }
            }
        }
    }

    private void add(Mention mention) {
        Set<Place> places = new LinkedHashSet<>();
        for (Match match : story.same(mention.token())) {
            places.add(new Place(match.sentence(), match.token()));
        }
        if (places.isEmpty()) {
            return;
        }
        for (Holder holder : holders) {
            if (holder.token().isSame(mention.token())) {
                holder.mentions().add(mention);
                holder.places().addAll(places);
                return;
            }
        }
        holders.add(new Holder(new ArrayList<>(List.of(mention)), places));
    }

    /** All that was exchanged in the sentences of a brief, each with the sentence it stands in. */
    static Map<Comparison, List<Objection>> objections(Story story, List<Comparison> comparisons) {
        RoleCheck check = new RoleCheck(story, comparisons);
        Map<Comparison, List<Objection>> objections = new LinkedHashMap<>();
        for (int i = 0; i < check.holders.size(); i++) {
            for (int j = i + 1; j < check.holders.size(); j++) {
                check.compare(check.holders.get(i), check.holders.get(j), objections);
            }
        }
        return objections;
    }

    private void compare(Holder one, Holder other, Map<Comparison, List<Objection>> objections) {
        boolean names = one.token().is(Token.Kind.NAME);
        if (names != other.token().is(Token.Kind.NAME) || one.places().stream().anyMatch(other.places()::contains)) {
            return;
        }
        if (isLike(one.token(), other.token())) {
            exchange(one, other, objections);
        }
    }

    private boolean isLike(Token one, Token other) {
        return one.is(Token.Kind.NAME)
                ? story.kinds().of(one.name().orElseThrow())
                        == story.kinds().of(other.name().orElseThrow())
                : one.figure().orElseThrow().isLike(other.figure().orElseThrow());
    }

    private void exchange(Holder one, Holder other, Map<Comparison, List<Objection>> objections) {
        double straight = 0;
        double crossed = 0;
        Mention worst = one.mentions().get(0);
        double most = 0;
        for (Holder holder : List.of(one, other)) {
            Holder counterpart = holder == one ? other : one;
            for (Mention mention : holder.mentions()) {
                double own = company(mention, holder.places()) * (isQuoted(mention, holder) ? QUOTED : 1);
                if (isPartnered(mention, holder, counterpart)) {
                    return;
                }
                double theirs = company(mention, counterpart.places());
                straight += own;
                crossed += theirs;
                if (theirs - own > most) {
                    most = theirs - own;
                    worst = mention;
                }
            }
        }
        int mentions = one.mentions().size() + other.mentions().size();
        boolean names = one.token().is(Token.Kind.NAME);
        if (crossed > straight * (names ? MORE_NAMES : MORE) + (names ? GAP_NAMES : GAP) * mentions
                && crossed > LEAST * mentions) {
            Holder counterpart = one.mentions().contains(worst) ? other : one;
            objections
                    .computeIfAbsent(worst.comparison(), any -> new ArrayList<>())
                    .add(objection(worst, counterpart));
        }
    }

    /**
     * Whether a mention can't have been exchanged: its sentence quotes one that holds it alone, or says "it" of the other,
     * which stands beside it in the quoted sentence.
     */
    private static boolean isPartnered(Mention mention, Holder holder, Holder counterpart) {
        Comparison comparison = mention.comparison();
        boolean pronoun = comparison.claim().tokens().stream().anyMatch(token -> PRONOUNS.contains(token.form()));
        return holder.places().stream()
                .filter(place -> comparison.isQuoted(place.sentence()))
                .anyMatch(place -> pronoun
                        || counterpart.places().stream().noneMatch(other -> other.sentence() == place.sentence()));
    }

    private static boolean isQuoted(Mention mention, Holder holder) {
        return holder.places().stream().anyMatch(place -> mention.comparison().isQuoted(place.sentence()));
    }

    private Objection objection(Mention mention, Holder counterpart) {
        Place best = counterpart.places().iterator().next();
        for (Place place : counterpart.places()) {
            best = company(mention, place) > company(mention, best) ? place : best;
        }
        return new Objection(
                mention.token().start(),
                mention.token().end(),
                true,
                "the source says this of " + story.originalOf(best) + ": \u201c"
                        + story.sentences().get(best.sentence()).passage().original() + "\u201d");
    }

    private double company(Mention mention, Set<Place> places) {
        double best = 0;
        for (Place place : places) {
            best = Math.max(best, company(mention, place));
        }
        return best;
    }

    private double company(Mention mention, Place place) {
        Comparison comparison = mention.comparison();
        Utterance source = story.sentences().get(place.sentence());
        Role role = new Role(comparison.claim(), mention.at(), source, place.token());
        double likeness = comparison.likeness(mention.at(), place.sentence(), place.token(), role::side);
        return mention.token().is(Token.Kind.FIGURE) ? likeness * role.order() + counted(mention, place) : likeness;
    }

    /** Whether both numbers count the same thing: the next telling word. */
    private double counted(Mention mention, Place place) {
        Utterance claim = mention.comparison().claim();
        for (int i = mention.at() + 1; i < Math.min(mention.at() + 3, claim.size()); i++) {
            if (claim.token(i).is(Token.Kind.CONTENT)) {
                return mention.comparison().matches(i, place.sentence()).stream()
                        .filter(match -> match.token() > place.token() && match.token() <= place.token() + 2)
                        .mapToDouble(match -> COUNTED * match.likeness())
                        .findFirst()
                        .orElse(0);
            }
        }
        return 0;
    }
}
