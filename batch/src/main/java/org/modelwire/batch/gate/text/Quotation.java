package org.modelwire.batch.gate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a sentence marks as somebody else's.
 *
 * @param start first character within the passage's text, the mark included
 * @param end the character after its closing mark
 * @param words the words between the marks
 */
public record Quotation(int start, int end, List<Word> words) {

    /** Double marks hold anything; single ones only two words or more, so that an apostrophe opens nothing. */
    private static final Pattern MARKED = Pattern.compile(
            "\"[^\"]+\"|(?<![\\p{L}\\p{N}])'(?=[\\p{L}\\p{N}])[^\"]{0,200}?\\s[^\"]{0,200}?(?<=\\S)'(?![\\p{L}\\p{N}])");

    /** Every marked quotation of a passage, in order. */
    public static List<Quotation> in(Passage passage) {
        List<Quotation> found = new ArrayList<>();
        Matcher marked = MARKED.matcher(passage.text());
        List<Word> words = passage.words();
        int next = 0;
        while (marked.find()) {
            while (next < words.size() && words.get(next).start() < marked.start()) {
                next++;
            }
            int first = next;
            while (next < words.size() && words.get(next).end() <= marked.end()) {
                next++;
            }
            found.add(new Quotation(marked.start(), marked.end(), List.copyOf(words.subList(first, next))));
        }
        return found;
    }

    /** The unbroken stretches of it: an ellipsis or a bracketed insertion parts them. */
    public List<List<Word>> stretches(Passage passage) {
        List<List<Word>> stretches = new ArrayList<>();
        List<Word> stretch = new ArrayList<>();
        boolean bracketed = false;
        int from = start;
        for (Word word : words) {
            String between = passage.text().substring(from, word.start());
            if (between.contains("...") || between.contains("[") || between.contains("]")) {
                stretches.add(stretch);
                stretch = new ArrayList<>();
                bracketed =
                        between.lastIndexOf('[') > between.lastIndexOf(']') || bracketed && between.indexOf(']') < 0;
            }
            if (!bracketed) {
                stretch.add(word);
            }
            from = word.end();
        }
        stretches.add(stretch);
        return stretches.stream().filter(words -> !words.isEmpty()).toList();
    }
}
