package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.modelwire.batch.gate.entail.word.Stems;
import org.modelwire.batch.gate.name.NameMention;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Vocabulary;

/** What the articles of a story tell, sentence by sentence, with an index of their words. Serves one thread. */
public final class Account {

    /** A unit of the articles. */
    record Place(int sentence, int unit) {}

    /** A unit of the articles that says the same as one of a claim. */
    record Match(int sentence, int unit, double likeness) {}

    /** A shorter sentence of an article stands in too many quotes. */
    private static final int SHORTEST = 20;

    private static final double STEM = 0.9;
    private static final double ALIKE = 0.7;

    private final TellingReader reader = new TellingReader();
    private final Map<Passage, List<Telling>> read = new IdentityHashMap<>();
    private final Stems stems = new Stems();
    private final List<Telling> tellings = new ArrayList<>();
    private final Set<Integer> titles = new HashSet<>();
    private final List<Integer> articles = new ArrayList<>();
    private final Map<String, List<Place>> words = new HashMap<>();
    private final Map<String, List<Place>> byStem = new HashMap<>();
    private final Map<Integer, List<Place>> byPole = new HashMap<>();
    private final Map<String, List<Place>> names = new HashMap<>();
    private final List<Place> figures = new ArrayList<>();
    private final Map<String, Integer> spread = new HashMap<>();

    /** Reads the articles, the title of each included. */
    public Account(List<Ground> grounds) {
        int article = 0;
        for (Ground ground : grounds) {
            titles.add(tellings.size());
            for (Passage sentence : ground.sentences()) {
                if (!sentence.words().isEmpty()) {
                    for (Telling telling : read(sentence)) {
                        add(telling);
                        articles.add(article);
                    }
                }
            }
            article++;
        }
    }

    /** The numbers of the sentences with which the articles' titles begin. */
    public Set<Integer> titles() {
        return titles;
    }

    /** Whether a sentence is the first of an article's title, which tells what was in the present. */
    boolean isTitle(int sentence) {
        return titles.contains(sentence);
    }

    /** The sentences of one of the articles' passages, or of another text, which is read in the same way and once. */
    public List<Telling> read(Passage passage) {
        return read.computeIfAbsent(passage, reader::read);
    }

    private void add(Telling telling) {
        int number = tellings.size();
        tellings.add(telling);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < telling.size(); i++) {
            Unit unit = telling.unit(i);
            Place place = new Place(number, i);
            if (unit.is(Unit.Kind.FIGURE)) {
                figures.add(place);
            } else if (unit.is(Unit.Kind.NAME)) {
                unit.name().orElseThrow().keys().forEach(key -> index(names, key, place));
            } else {
                index(words, unit.lemma(), place);
                if (unit.tells()) {
                    index(byStem, stems.of(unit.lemma()), place);
                }
                telling.poles(i)
                        .forEach(end -> byPole.computeIfAbsent(Math.abs(end), any -> new ArrayList<>(2))
                                .add(place));
            }
            if (seen.add(unit.lemma())) {
                spread.merge(unit.lemma(), 1, Integer::sum);
            }
        }
    }

    private static void index(Map<String, List<Place>> index, String key, Place place) {
        index.computeIfAbsent(key, any -> new ArrayList<>(2)).add(place);
    }

    /** The numbers of the sentences that hold a text or stand in it. */
    public Set<Integer> holding(Passage text) {
        List<String> lines = text.words().isEmpty() ? List.of() : Ground.sentences(text);
        Set<Integer> holding = new TreeSet<>();
        for (int s = 0; s < tellings.size() && !lines.isEmpty(); s++) {
            String own = tellings.get(s).passage().wordLine();
            boolean found = lines.stream()
                    .anyMatch(line -> own.contains(line) || own.length() > SHORTEST && line.contains(own));
            if (found) {
                holding.add(s);
            }
        }
        return holding;
    }

    /** Every sentence of the articles. */
    public List<Telling> tellings() {
        return tellings;
    }

    /** A sentence of the articles. */
    public Telling telling(int sentence) {
        return tellings.get(sentence);
    }

    /** Whether two sentences follow each other in one article. */
    public boolean isBeside(int one, int other) {
        return Math.abs(one - other) == 1 && articles.get(one).equals(articles.get(other));
    }

    /** How telling a unit is: rarer ones more, names and figures most; 0 for a function word. */
    double weight(Unit unit) {
        if (!unit.tells()) {
            return 0;
        }
        double rarity = Math.log(1 + (tellings.size() + 1.0) / (1 + spread.getOrDefault(unit.lemma(), 0)));
        return unit.is(Unit.Kind.CONTENT) ? rarity : rarity + 0.5;
    }

    /** Every place that says the same as a unit of a claim. */
    List<Match> same(Unit unit) {
        Map<Place, Double> found = new HashMap<>();
        if (unit.is(Unit.Kind.FIGURE)) {
            for (Place place : figures) {
                if (unit.figure().orElseThrow().isCarriedBy(unit(place).figure().orElseThrow())) {
                    found.put(place, 1.0);
                }
            }
        } else if (unit.is(Unit.Kind.NAME)) {
            NameMention name = unit.name().orElseThrow();
            for (String key : name.keys()) {
                for (Place place : names.getOrDefault(key, List.of())) {
                    if (name.isSame(unit(place).name().orElseThrow())) {
                        found.put(place, 1.0);
                    }
                }
            }
        } else if (unit.tells()) {
            add(found, words.get(unit.lemma()), 1);
            add(found, byStem.get(stems.of(unit.lemma())), STEM);
            for (String word : Vocabulary.get().alike(unit.lemma())) {
                add(found, words.get(word), ALIKE);
            }
        }
        List<Match> matches = new ArrayList<>();
        found.forEach((place, likeness) -> matches.add(new Match(place.sentence(), place.unit(), likeness)));
        return matches;
    }

    private static void add(Map<Place, Double> found, List<Place> places, double likeness) {
        if (places != null) {
            places.forEach(place -> found.merge(place, likeness, Math::max));
        }
    }

    /** Every place that lies on a scale on which one of these ends lies. */
    Set<Place> onScales(Set<Integer> ends) {
        Set<Place> places = new HashSet<>();
        ends.forEach(end -> places.addAll(byPole.getOrDefault(Math.abs(end), List.of())));
        return places;
    }

    Unit unit(Place place) {
        return tellings.get(place.sentence()).unit(place.unit());
    }
}
