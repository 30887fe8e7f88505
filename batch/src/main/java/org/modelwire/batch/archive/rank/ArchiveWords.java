package org.modelwire.batch.archive.rank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts English text into words that compare: lower case, without stop words and endings (Porter 1980). */
public final class ArchiveWords {

    private static final Analyzer ENGLISH = new EnglishAnalyzer();

    private ArchiveWords() {}

    /** The words in their order; none holds a space. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = ENGLISH.tokenStream("", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot cut a text into words", e);
        }
        return words;
    }
}
