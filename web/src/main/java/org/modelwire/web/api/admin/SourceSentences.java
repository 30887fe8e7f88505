package org.modelwire.web.api.admin;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.brief.draft.DraftSentence;

/**
 * The sentences of a source, to find the one that carries a sentence of a draft. A caller who names no words of the
 * source gets the words that come nearest, so that the gates have something to compare with; whether those really carry
 * the sentence is for the gates to say.
 */
final class SourceSentences {

    /** Fewer words carry nothing; a shorter sentence is quoted together with its neighbour. */
    private static final int FEWEST_WORDS = 5;

    private final List<Passage> passages = new ArrayList<>();

    private record Passage(String text, Set<String> words) {}

    SourceSentences(String text) {
        for (String paragraph : text.split("\\R\\s*\\R")) {
            int start = 0;
            for (int end : ends(paragraph)) {
                String passage = paragraph.substring(start, end).strip();
                if (passage.split("\\s+").length >= FEWEST_WORDS || (end == paragraph.length() && !passage.isEmpty())) {
                    passages.add(new Passage(passage, words(passage)));
                    start = end;
                }
            }
        }
    }

    /** A text cut into its sentences. */
    static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int end : ends(text)) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
        return sentences;
    }

    private static List<Integer> ends(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        List<Integer> ends = new ArrayList<>();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            ends.add(end);
        }
        return ends;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /** A sentence that rests on the words of the source with which it shares most; of equals, the shortest. */
    DraftSentence carry(String sentence) {
        Set<String> wanted = words(sentence);
        String quote = passages.stream()
                .max(Comparator.<Passage>comparingLong(passage ->
                                wanted.stream().filter(passage.words::contains).count())
                        .thenComparing(passage -> passage.text.length(), Comparator.reverseOrder()))
                .map(Passage::text)
                .orElse("");
        return DraftSentence.source(sentence, quote);
    }
}
