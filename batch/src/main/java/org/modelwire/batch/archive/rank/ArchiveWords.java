package org.modelwire.batch.archive.rank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.modelwire.brief.Span;

/** Cuts English text into words that compare: lower case, without stop words and endings (Porter 1980). */
public final class ArchiveWords {

    private static final Analyzer ENGLISH = new EnglishAnalyzer();

    private ArchiveWords() {}

    /** What is done with each word of a text. */
    @FunctionalInterface
    private interface Each {
        void word(String word, OffsetAttribute place);
    }

    /** The words in their order; none holds a space. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        cut(text, (word, place) -> words.add(word));
        return words;
    }

    /** Where a text holds one of some words, in order. */
    static List<Span> find(Set<String> words, String text) {
        List<Span> spans = new ArrayList<>();
        cut(text, (word, place) -> {
            if (words.contains(word)) {
                spans.add(new Span(place.startOffset(), place.endOffset()));
            }
        });
        return spans;
    }

    private static void cut(String text, Each each) {
        try (TokenStream tokens = ENGLISH.tokenStream("", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                each.word(word.toString(), place);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot cut a text into words", e);
        }
    }
}
