package org.modelwire.batch.gate.role;

import java.util.List;
import java.util.Set;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.role.Reports.Match;
import org.modelwire.batch.gate.role.Reports.Place;
import org.modelwire.batch.gate.role.Weighing.Sign;

/** How well a place of the articles is the one that a name or number of a draft was taken from. */
final class Bond {

    private static final double CAP = 2;
    private static final double TOGETHER = 3.5;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "that", "and", "but");
    private static final int BESIDE = 3;
    private static final double IMPLIED = 0.7;
    private static final double NEIGHBOUR = 0.1;

    private final Reports reports;
    private final Claim claim;
    private final int at;
    private final boolean named;
    private final boolean[] counts;
    private final Weighing weighing;

    /**
     * Looks at one mention.
     *
     * @param partner a name or number whose own place is in question too and so tells nothing; null if there is none
     * @param weighing what it may have been exchanged with
     */
    Bond(Reports reports, Claim claim, int at, Part partner, Weighing weighing) {
        this.reports = reports;
        this.claim = claim;
        this.at = at;
        this.named = claim.scene().part(at).is(Kind.NAME);
        this.counts = new boolean[claim.scene().size()];
        for (int i = 0; i < counts.length; i++) {
            Part part = claim.scene().part(i);
            counts[i] = i != at && claim.weight(i) > 0 && (partner == null || !part.isSame(partner));
        }
        this.weighing = weighing;
        if (isPhrase()) {
            for (int i = 0; i < counts.length; i++) {
                if (i == at || partner != null && claim.scene().part(i).isSame(partner)) {
                    int noun = claim.scene().telling(i, 1, BESIDE);
                    if (noun >= 0 && claim.scene().part(noun).is(Kind.WORD) || noun == i + 1) {
                        counts[noun] = false;
                    }
                }
            }
        }
    }

    /** The best of some places with how well it fits. */
    record Fit(Place place, double score, double[] signs) {}

    Fit best(Set<Place> places) {
        Fit best = null;
        List<Place> likely = claim.likely(places);
        for (Place place : likely) {
            double[] signs = signs(place);
            if (reports.part(place).implied()) {
                for (int i = 0; i < signs.length; i++) {
                    signs[i] *= IMPLIED;
                }
            }
            double score = weighing.score(signs);
            if (best == null || score > best.score()) {
                best = new Fit(place, score, signs);
            }
        }
        double[] all = best.signs();
        all[Sign.PROFILE.ordinal()] = profile(likely);
        if (named) {
            all[Sign.SLOT.ordinal()] = Slot.of(claim.scene(), at).share(reports, places);
        }
        return new Fit(best.place(), weighing.score(all), all);
    }

    private boolean isPhrase() {
        return weighing == Weighing.PHRASES;
    }

    private double[] signs(Place place) {
        double[] signs = new double[Sign.values().length];
        Scene here = claim.scene();
        Scene there = reports.scene(place);
        surroundings(place, signs);
        signs[Sign.RIGHT.ordinal()] = isPhrase() ? 0 : beside(place, 1);
        signs[Sign.LEFT.ordinal()] = beside(place, -1);
        if (named) {
            boolean implied = there.part(place.at()).implied();
            signs[Sign.OWNS.ordinal()] = !implied && isOwning(here, at) && isOwning(there, place.at()) ? 1 : 0;
        } else {
            Mark mine = Mark.of(here, at);
            Mark theirs = Mark.of(there, place.at());
            signs[Sign.MARK.ordinal()] = mine == Mark.NONE || theirs == Mark.NONE ? 0 : mine == theirs ? 1 : -1;
        }
        String before = here.form(at - 1);
        boolean same = !before.isEmpty()
                && !here.part(at - 1).tells()
                && before.equals(there.form(place.at() - 1))
                && !(named && ARTICLES.contains(before));
        signs[Sign.BEFORE.ordinal()] = same && !isPhrase() && !(named && Slot.of(here, at) == Slot.PLACE) ? 1 : 0;
        signs[Sign.QUOTED.ordinal()] = reports.part(place).implied() ? 0 : claim.rests(place.scene());
        return signs;
    }

    private void surroundings(Place place, double[] signs) {
        Scene here = claim.scene();
        Scene there = reports.scene(place);
        double all = 0;
        double shared = 0;
        for (int i = 0; i < here.size(); i++) {
            if (!counts[i]) {
                continue;
            }
            double near = claim.weight(i) * here.nearness(at, i);
            all += near;
            double best = 0;
            double closest = 0;
            double turn = 0;
            for (Match match : claim.matches(i, place.scene())) {
                int other = match.place().at();
                if (other == place.at()) {
                    continue;
                }
                double value = match.likeness() * there.nearness(place.at(), other);
                best = Math.max(best, value);
                if (here.isTogether(at, i) && there.isTogether(place.at(), other)) {
                    closest = Math.max(closest, match.likeness());
                }
                if (named && here.part(i).is(Kind.VERB) && there.part(other).is(Kind.VERB)) {
                    boolean same = does(here, at, i) == does(there, place.at(), other);
                    double side = same != match.turned() ? value : -value;
                    turn = Math.abs(side) > Math.abs(turn) ? side : turn;
                }
            }
            shared += near * best;
            signs[Sign.TOGETHER.ordinal()] += claim.weight(i) * closest;
            signs[Sign.DOES.ordinal()] += Math.max(0, turn) * near;
            signs[Sign.SUFFERS.ordinal()] += Math.max(0, -turn) * near;
            signs[Sign.NUMBERS.ordinal()] += here.part(i).is(Kind.FIGURE) ? best * here.nearness(at, i) : 0;
        }
        signs[Sign.TOGETHER.ordinal()] = Math.min(TOGETHER, signs[Sign.TOGETHER.ordinal()]);
        signs[Sign.COVERED.ordinal()] = all == 0 ? 0 : shared / Math.min(all, CAP);
    }

    /** Whether a name is the one that does what a verb says, and not the one to whom it is done. */
    private static boolean does(Scene scene, int name, int verb) {
        return verb > name != scene.part(verb).passive();
    }

    private static boolean isOwning(Scene scene, int at) {
        return scene.passage().text().startsWith("'s", scene.part(at).end());
    }

    /** Whether what stands next on one side stands there in the articles too. */
    private double beside(Place place, int step) {
        int next = claim.scene().telling(at, step, BESIDE);
        if (next < 0) {
            return 0;
        }
        double best = 0;
        for (Match match : claim.matches(next, place.scene())) {
            int off = (match.place().at() - place.at()) * step;
            if (off > 0
                    && off <= BESIDE
                    && reports.scene(place).isTogether(place.at(), match.place().at())) {
                best = Math.max(best, match.likeness());
            }
        }
        return best;
    }

    private double profile(List<Place> places) {
        Scene here = claim.scene();
        double all = 0;
        double shared = 0;
        for (int i = 0; i < here.size(); i++) {
            if (counts[i]) {
                double near = claim.weight(i) * here.nearness(at, i);
                all += near;
                shared += near * known(i, places);
            }
        }
        return all == 0 ? 0 : shared / Math.min(all, CAP);
    }

    /** How near a word stands to any of some places; the sentences beside count a little. */
    private double known(int word, List<Place> places) {
        double best = 0;
        for (Place place : places) {
            for (int scene = place.scene() - 1; scene <= place.scene() + 1; scene++) {
                for (Match match : claim.matches(word, scene)) {
                    double near = scene == place.scene()
                            ? reports.scene(place)
                                    .nearness(place.at(), match.place().at())
                            : NEIGHBOUR;
                    best = match.place().equals(place) ? best : Math.max(best, match.likeness() * near);
                }
            }
        }
        return best;
    }
}
