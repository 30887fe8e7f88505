package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.claim.Story.Match;
import org.modelwire.batch.gate.claim.Story.Place;

/**
 * Finds names and numbers that stand in a source but belong to another deed, measure or owner there.
 *
 * <p>Each name and number of a sentence keeps company: the words near it. Where the source's own place for it keeps other
 * company and a second name or number of the same kind keeps this one, the two were exchanged.
 */
final class RoleCheck {

    private static final double SWAP = Double.parseDouble(System.getProperty("rs", "1.25"));
    private static final double OTHER = Double.parseDouble(System.getProperty("ro", "1.8"));
    private static final double LEAST = Double.parseDouble(System.getProperty("rl", "0.2"));
    private static final double GAP = Double.parseDouble(System.getProperty("rg", "0.08"));
    private static final Set<String> BEFORE = Set.of("from", "after", "against", "than", "of", "earlier");

    private final Comparison comparison;
    private final Story story;
    private final Utterance claim;
    private final NameKinds kinds;

    private RoleCheck(Comparison comparison) {
        this.comparison = comparison;
        this.story = comparison.story();
        this.claim = comparison.claim();
        this.kinds = story.kinds();
    }

    static List<Objection> objections(Comparison comparison) {
        return new RoleCheck(comparison).check();
    }

    private List<Objection> check() {
        List<Integer> bound = new ArrayList<>();
        for (int i = 0; i < claim.size(); i++) {
            if (claim.token(i).is(Token.Kind.NAME) || claim.token(i).is(Token.Kind.FIGURE)) {
                bound.add(i);
            }
        }
        Map<Integer, Double> own = new HashMap<>();
        Map<Integer, Set<Place>> ownPlaces = new HashMap<>();
        for (int at : bound) {
            Set<Place> places = new HashSet<>();
            double best = 0;
            for (Match match : story.same(claim.token(at))) {
                places.add(new Place(match.sentence(), match.token()));
            }
            for (Place place : places) {
                best = Math.max(best, company(at, place));
            }
            own.put(at, best);
            ownPlaces.put(at, places);
        }
        List<Objection> objections = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (int x = 0; x < bound.size(); x++) {
            for (int y = x + 1; y < bound.size(); y++) {
                int one = bound.get(x);
                int other = bound.get(y);
                if (!alike(claim.token(one), claim.token(other)) || ownPlaces.get(one).isEmpty() || ownPlaces.get(other).isEmpty()
                        || ownPlaces.get(one).stream().anyMatch(ownPlaces.get(other)::contains)) {
                    continue;
                }
                double straight = own.get(one) + own.get(other);
                double crossed = best(one, ownPlaces.get(other)) + best(other, ownPlaces.get(one));
                if (crossed > straight * SWAP + GAP && crossed > LEAST) {
                    told.add(one);
                    told.add(other);
                    objections.add(objection(one, "exchanged with " + claim.token(other).form(), strongest(one, ownPlaces.get(other))));
                }
            }
        }
        for (int at : bound) {
            if (claim.token(at).is(Token.Kind.NAME) || told.contains(at) || ownPlaces.get(at).isEmpty()) {
                continue;
            }
            Place best = null;
            double most = 0;
            for (Place place : claim.token(at).is(Token.Kind.NAME) ? story.names() : story.figures()) {
                if (ownPlaces.get(at).contains(place) || !alike(claim.token(at), story.token(place)) || isSaid(place)) {
                    continue;
                }
                double company = company(at, place);
                if (company > most) {
                    most = company;
                    best = place;
                }
            }
            if (best != null && most > LEAST && most > own.get(at) * OTHER + GAP) {
                objections.add(objection(at, "belongs to " + story.token(best).form() + " in the source", best));
            }
        }
        return objections;
    }

    /** Whether the sentence of the draft says this of the source too. */
    private boolean isSaid(Place place) {
        for (int i = 0; i < claim.size(); i++) {
            for (Match match : comparison.matches(i, place.sentence())) {
                if (match.token() == place.token()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Objection objection(int at, String text, Place place) {
        Token token = claim.token(at);
        return new Objection(
                token.start(),
                token.end(),
                true,
                text + ": \u201c" + story.sentences().get(place.sentence()).passage().original() + "\u201d");
    }

    private Place strongest(int at, Set<Place> places) {
        Place best = places.iterator().next();
        for (Place place : places) {
            if (company(at, place) > company(at, best)) {
                best = place;
            }
        }
        return best;
    }

    private double best(int at, Set<Place> places) {
        return places.stream().mapToDouble(place -> company(at, place)).max().orElse(0);
    }

    private boolean alike(Token one, Token other) {
        if (one.is(Token.Kind.NAME) && other.is(Token.Kind.NAME)) {
            return !one.name().orElseThrow().isSame(other.name().orElseThrow())
                    && kinds.of(one.name().orElseThrow()) == kinds.of(other.name().orElseThrow());
        }
        return one.is(Token.Kind.FIGURE)
                && other.is(Token.Kind.FIGURE)
                && one.figure().orElseThrow().isLike(other.figure().orElseThrow())
                && !one.figure().orElseThrow().isCarriedBy(other.figure().orElseThrow());
    }

    private double company(int at, Place place) {
        double likeness = comparison.likeness(at, place.sentence(), place.token(), this::side);
        if (claim.token(at).is(Token.Kind.FIGURE)) {
            Utterance source = story.sentences().get(place.sentence());
            boolean here = isBefore(claim, at);
            boolean there = isBefore(source, place.token());
            likeness *= here == there ? 1 : 0.75;
            likeness += counted(at, source, place.token());
        }
        return likeness;
    }

    /** Whether both numbers count the same thing: the next telling word. */
    private double counted(int at, Utterance source, int there) {
        for (int i = at + 1; i < Math.min(at + 3, claim.size()); i++) {
            if (!claim.token(i).is(Token.Kind.CONTENT)) {
                continue;
            }
            for (Match match : comparison.matches(i, story.sentences().indexOf(source))) {
                if (match.token() > there && match.token() <= there + 2) {
                    return 0.15 * match.likeness();
                }
            }
            return 0;
        }
        return 0;
    }

    private static boolean isBefore(Utterance sentence, int at) {
        for (int i = Math.max(0, at - 2); i < at; i++) {
            if (BEFORE.contains(sentence.token(i).form())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb stands on the same side of both names, where it has the same voice. */
    private double side(int token, int other, Utterance source, int there, int otherThere) {
        Token verb = claim.token(other);
        Token verbThere = source.token(otherThere);
        if (!claim.token(token).is(Token.Kind.NAME)
                || !verb.is(Token.Kind.CONTENT)
                || !Vocabulary.get().isVerb(verb.lemma())
                || verb.clause() != claim.token(token).clause()
                || verbThere.clause() != source.token(there).clause()) {
            return 1;
        }
        boolean sameSide = other > token == otherThere > there;
        boolean sameVoice = verb.passive() == verbThere.passive();
        return sameSide == sameVoice ? 1.2 : 0.4;
    }
}
