package org.modelwire.batch.gate.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Kinship;
import org.modelwire.batch.gate.text.Passage;

/** All sentences of a story's articles with an index of what stands in them; read once a draft. */
public final class Reports {

    /** A part of the articles. */
    record Place(int scene, int at) {}

    /**
     * A part of the articles that says the same as one of a draft.
     *
     * @param likeness 1 for the same word, less for a like one
     * @param turned whether it tells it from the other side, as "sell" does of "buy"
     */
    record Match(Place place, double likeness, boolean turned) {}

    /** An article that repeats one word for ever is read no further than this. */
    private static final int MOST_PLACES = 60;

    private static final int MOST_FIGURES = 150;

    private final List<Scene> scenes = new ArrayList<>();
    private final Map<String, List<Place>> words = new HashMap<>();
    private final Map<String, List<Place>> names = new HashMap<>();
    private final List<Place> figures = new ArrayList<>();
    private final Map<String, Integer> spread = new HashMap<>();
    private final Kinship kinship = new Kinship();

    /** Reads the articles, the title of each included. */
    public Reports(List<Ground> grounds) {
        for (Ground ground : grounds) {
            SceneReader reader = new SceneReader();
            for (Passage sentence : ground.sentences()) {
                reader.read(sentence).forEach(this::add);
            }
        }
    }

    private void add(Scene scene) {
        int number = scenes.size();
        scenes.add(scene);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scene.size(); i++) {
            Part part = scene.part(i);
            Place place = new Place(number, i);
            if (part.is(Kind.FIGURE)) {
                if (figures.size() < MOST_FIGURES) {
                    figures.add(place);
                }
            } else if (part.is(Kind.NAME)) {
                part.name().orElseThrow().keys().forEach(key -> index(names, key, place));
            } else {
                index(words, part.lemma(), place);
            }
            if (seen.add(part.lemma())) {
                spread.merge(part.lemma(), 1, Integer::sum);
            }
        }
    }

    private static void index(Map<String, List<Place>> index, String key, Place place) {
        List<Place> places = index.computeIfAbsent(key, any -> new ArrayList<>(2));
        if (places.size() < MOST_PLACES) {
            places.add(place);
        }
    }

    /** How many sentences they have. */
    public int size() {
        return scenes.size();
    }

    /** One of their sentences. */
    public Scene scene(int number) {
        return scenes.get(number);
    }

    Scene scene(Place place) {
        return scenes.get(place.scene());
    }

    Part part(Place place) {
        return scene(place).part(place.at());
    }

    List<Place> figures() {
        return figures;
    }

    /** How telling a part is: rarer words more, names and figures most; 0 for a function word. */
    double weight(Part part) {
        if (!part.tells()) {
            return 0;
        }
        double rarity = Math.log(1 + (scenes.size() + 1.0) / (1 + spread.getOrDefault(part.lemma(), 0)));
        return part.is(Kind.NAME) || part.is(Kind.FIGURE) ? rarity + 0.5 : rarity;
    }

    /** Every place that says the same as a part of a draft. */
    List<Match> same(Part part) {
        List<Match> found = new ArrayList<>();
        if (part.is(Kind.FIGURE)) {
            for (Place place : figures) {
                if (part.isSame(part(place))) {
                    found.add(new Match(place, 1, false));
                }
            }
        } else if (part.is(Kind.NAME)) {
            Set<Place> seen = new HashSet<>();
            for (String key : part.name().orElseThrow().keys()) {
                for (Place place : names.getOrDefault(key, List.of())) {
                    if (seen.add(place) && part.isSame(part(place))) {
                        found.add(new Match(place, 1, false));
                    }
                }
            }
        } else if (part.tells()) {
            kinship.of(part.lemma(), words.keySet()).forEach((word, kin) -> {
                for (Place place : words.get(word)) {
                    if (part(place).tells()) {
                        found.add(new Match(place, kin.likeness(), kin.turned()));
                    }
                }
            });
        }
        return found;
    }

    /** The words of a place as printed. */
    String originalOf(Place place) {
        return scene(place)
                .passage()
                .originalBetween(part(place).start(), part(place).end());
    }
}
