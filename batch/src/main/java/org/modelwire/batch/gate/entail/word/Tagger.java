package org.modelwire.batch.gate.entail.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Word;

/**
 * Reads the words of an English sentence with their kinds, by OpenNLP's tagger trained on the English Web Treebank. Serves
 * one thread; the model behind it is read once, on first use, and serves all.
 */
public final class Tagger {

    private static final Set<String> AUXILIARIES = Set.of(
            "be", "is", "are", "was", "were", "been", "being", "am", "has", "have", "had", "having", "do", "does",
            "did", "done", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "not", "no",
            "%");

    /** Sentences kept; some hundred articles. */
    private static final int MOST_KNOWN = 4_000;

    /** An article is read for its draft, for a repaired one and again before it is published; tagging is what that costs. */
    private static final Map<List<String>, List<String>> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_KNOWN, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<List<String>, List<String>> eldest) {
                    return size() > MOST_KNOWN;
                }
            });

    private final POSTaggerME tagger = new POSTaggerME(Loaded.MODEL);
    private final Stems stems;

    public Tagger(Stems stems) {
        this.stems = stems;
    }

    private static final class Loaded {

        static final String NAME = "/opennlp-en-ud-ewt-pos-1.2-2.5.0.bin";
        static final POSModel MODEL = read();

        private static POSModel read() {
            try (InputStream in = Tagger.class.getResourceAsStream(NAME)) {
                if (in == null) {
                    throw new IllegalStateException("the archive lacks " + NAME);
                }
                return new POSModel(in);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** The words of a sentence in order. */
    public List<Term> terms(Passage sentence) {
        List<String> tags = tags(sentence);
        List<Term> terms = new ArrayList<>();
        for (Word word : sentence.words()) {
            String key = Stems.bare(word.key());
            terms.add(new Term(word, key, stems.of(key), kind(key, tags.get(terms.size()))));
        }
        return terms;
    }

    /** The universal part of speech of each word of a sentence, such as {@code VERB}. */
    public List<String> tags(Passage sentence) {
        List<String> tokens = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int end = 0;
        for (Word word : sentence.words()) {
            addMarks(sentence.text().substring(end, word.start()), tokens);
            places.add(tokens.size());
            addWord(sentence.text().substring(word.start(), word.end()), tokens);
            end = word.end();
        }
        addMarks(sentence.text().substring(end), tokens);
        List<String> tags = tagsOf(tokens);
        return places.stream().map(tags::get).toList();
    }

    private List<String> tagsOf(List<String> tokens) {
        List<String> known = KNOWN.get(tokens);
        if (known == null) {
            known = List.of(tagger.tag(tokens.toArray(String[]::new)));
            KNOWN.put(List.copyOf(tokens), known);
        }
        return known;
    }

    private static void addMarks(String between, List<String> tokens) {
        between.chars()
                .filter(character -> !Character.isWhitespace(character))
                .forEach(character -> tokens.add(Character.toString(character)));
    }

    /** The treebank parts "Russia's" and "didn't" in two. */
    private static void addWord(String word, List<String> tokens) {
        int clitic = word.endsWith("'s") ? word.length() - 2 : word.endsWith("n't") ? word.length() - 3 : word.length();
        tokens.add(word.substring(0, clitic));
        if (clitic < word.length()) {
            tokens.add(word.substring(clitic));
        }
    }

    private static Kind kind(String key, String tag) {
        if (AUXILIARIES.contains(key) || key.endsWith("n't") || key.isEmpty()) {
            return Kind.FUNCTION;
        }
        if (Character.isDigit(key.charAt(0))) {
            return Kind.NUMBER;
        }
        return switch (tag) {
            case "PROPN" -> Kind.NAME;
            case "NUM" -> Kind.NUMBER;
            case "NOUN" -> Kind.NOUN;
            case "VERB" -> Kind.VERB;
            case "ADJ" -> Kind.ADJECTIVE;
            case "ADV" -> Kind.ADVERB;
            default -> Kind.FUNCTION;
        };
    }
}
