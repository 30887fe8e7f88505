package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.name.NameMention;
import org.modelwire.batch.gate.text.FunctionWords;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Vocabulary;

/** All sentences of a story's articles with an index of their words, read once for all gates. */
public final class Story {

    /** A token of the articles. */
    record Place(int sentence, int token) {}

    /** A token of the articles that means the same as, or the contrary of, one of a draft. */
    record Match(int sentence, int token, double likeness) {}

    private final List<Utterance> sentences = new ArrayList<>();
    private final Map<String, List<Place>> words = new HashMap<>();
    private final Map<String, List<Place>> names = new HashMap<>();
    private final List<Place> figures = new ArrayList<>();
    private final Map<String, Integer> spread = new HashMap<>();

    /** Reads the articles, the title of each included. */
    public Story(List<Ground> grounds) {
        for (Ground ground : grounds) {
            for (Passage sentence : ground.sentences()) {
                UtteranceReader.read(sentence).forEach(this::add);
            }
        }
    }

    private void add(Utterance sentence) {
        int number = sentences.size();
        sentences.add(sentence);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            Place place = new Place(number, i);
            if (token.is(Token.Kind.FIGURE)) {
                figures.add(place);
            } else if (token.is(Token.Kind.NAME)) {
                token.name().orElseThrow().keys().forEach(key -> index(names, key, place));
            } else {
                index(words, token.lemma(), place);
            }
            if (seen.add(token.lemma())) {
                spread.merge(token.lemma(), 1, Integer::sum);
            }
        }
    }

    private static void index(Map<String, List<Place>> index, String key, Place place) {
        index.computeIfAbsent(key, any -> new ArrayList<>(2)).add(place);
    }

    List<Utterance> sentences() {
        return sentences;
    }

    Token token(Place place) {
        return sentences.get(place.sentence()).token(place.token());
    }

    /** How telling a word is: rarer ones more, names and figures most; 0 for a function word. */
    double weight(Token token) {
        if (!token.tells()) {
            return 0;
        }
        double rarity = Math.log(1 + (sentences.size() + 1.0) / (1 + spread.getOrDefault(token.lemma(), 0)));
        return token.is(Token.Kind.CONTENT) ? rarity : rarity + 0.5;
    }

    /** Every place that says the same as a token of a draft. */
    List<Match> same(Token token) {
        List<Match> found = new ArrayList<>();
        if (token.is(Token.Kind.FIGURE)) {
            for (Place place : figures) {
                if (token.figure()
                        .orElseThrow()
                        .isCarriedBy(token(place).figure().orElseThrow())) {
                    found.add(new Match(place.sentence(), place.token(), 1));
                }
            }
        } else if (token.is(Token.Kind.NAME)) {
            NameMention name = token.name().orElseThrow();
            Set<Place> seen = new HashSet<>();
            for (String key : name.keys()) {
                for (Place place : names.getOrDefault(key, List.of())) {
                    if (seen.add(place) && name.isSame(token(place).name().orElseThrow())) {
                        found.add(new Match(place.sentence(), place.token(), 1));
                    }
                }
            }
        } else if (token.tells()) {
            add(found, token.lemma(), 1);
            for (String word : Vocabulary.get().alike(token.lemma())) {
                add(found, word, 0.7);
            }
        }
        return found;
    }

    /** Every place that says the contrary of a word of a draft. */
    List<Match> contrary(Token token) {
        List<Match> found = new ArrayList<>();
        if (token.is(Token.Kind.CONTENT) || FunctionWords.POLAR.contains(token.form())) {
            for (String word : Vocabulary.get().contraries(token.lemma())) {
                add(found, word, 1);
            }
        }
        return found;
    }

    private void add(List<Match> found, String lemma, double likeness) {
        for (Place place : words.getOrDefault(lemma, List.of())) {
            found.add(new Match(place.sentence(), place.token(), likeness));
        }
    }
}
