package org.modelwire.batch.gate.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.role.Reports.Match;
import org.modelwire.batch.gate.role.Reports.Place;
import org.modelwire.batch.gate.text.Passage;

/** A sentence of a draft beside the articles: where each of its parts stands there. */
final class Claim {

    private static final int MOST_PLACES = 8;
    private static final int MOST_MATCHES = 8;
    private static final double BESIDE = 0.5;
    private static final int SHORTEST_QUOTED = 40;

    private final Reports reports;
    private final Scene scene;
    private final double[] weights;
    private final List<Map<Integer, List<Match>>> matches = new ArrayList<>();
    private final Map<Integer, Double> told = new HashMap<>();
    private final Set<Integer> quoted = new HashSet<>();

    /**
     * Compares.
     *
     * @param quote the words of a source on which the sentence says it rests; empty if it names none
     */
    Claim(Reports reports, Scene scene, Passage quote) {
        this.reports = reports;
        this.scene = scene;
        this.weights = scene.parts().stream().mapToDouble(reports::weight).toArray();
        for (Part part : scene.parts()) {
            Map<Integer, List<Match>> byScene = new HashMap<>();
            for (Match match : reports.same(part)) {
                List<Match> there = byScene.computeIfAbsent(match.place().scene(), any -> new ArrayList<>(2));
                if (there.size() < MOST_MATCHES) {
                    there.add(match);
                }
            }
            matches.add(byScene);
        }
        for (String line : quote.words().isEmpty()
                ? List.<String>of()
                : quote.original()
                        .lines()
                        .map(piece -> Passage.of(piece).wordLine())
                        .filter(piece -> !piece.isBlank())
                        .toList()) {
            for (int i = 0; i < reports.size(); i++) {
                String own = reports.scene(i).passage().wordLine();
                if (own.contains(line) || own.length() > SHORTEST_QUOTED && line.contains(own)) {
                    quoted.add(i);
                }
            }
        }
    }

    Scene scene() {
        return scene;
    }

    double weight(int at) {
        return weights[at];
    }

    List<Match> matches(int at, int there) {
        return matches.get(at).getOrDefault(there, List.of());
    }

    /** Every place of the articles that says the same as one part. */
    List<Match> all(int at) {
        return matches.get(at).values().stream().flatMap(List::stream).toList();
    }

    /** Whether no other number and no mark stands between a word and a number of one of the articles' sentences. */
    boolean isAlone(Place word, Place number) {
        return word.scene() == number.scene()
                && reports.scene(word).isTogether(word.at(), number.at())
                && reports
                        .scene(word)
                        .parts()
                        .subList(Math.min(word.at(), number.at()) + 1, Math.max(word.at(), number.at()))
                        .stream()
                        .noneMatch(part -> part.is(Part.Kind.FIGURE));
    }

    /** Those of some places whose sentences tell most of this one. */
    List<Place> likely(Set<Place> places) {
        if (places.size() <= MOST_PLACES) {
            return List.copyOf(places);
        }
        return places.stream()
                .sorted(Comparator.comparingDouble(place -> -told(place.scene())))
                .limit(MOST_PLACES)
                .toList();
    }

    /** How much of this sentence one of the articles tells. */
    private double told(int there) {
        return told.computeIfAbsent(there, any -> {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += matches(i, there).isEmpty() ? 0 : weights[i];
            }
            return sum;
        });
    }

    /** How far the sentence says itself that it rests on one of the articles' sentences: 1, or a half for the next ones. */
    double rests(int there) {
        return quoted.contains(there) ? 1 : quoted.contains(there - 1) || quoted.contains(there + 1) ? BESIDE : 0;
    }
}
