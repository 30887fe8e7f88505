package org.modelwire.batch.gate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits prose into sentences: at full stops that end one, and at line ends. */
final class Sentences {

    private static final Pattern END =
            Pattern.compile("[.!?]+[\"')\\u2019\\u201D\\]]*\\s+(?=[\\p{Lu}\\d\"'(\\u201C\\u2018])|\\n+");

    /** A full stop after one of these, or after a single letter, ends nothing. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|.*[^\\p{L}])(?:\\p{L}|Mr|Ms|Mrs|Dr|Prof|Sen|Rep|Gov|St|Inc|Ltd|Co|Corp|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)",
            Pattern.DOTALL);

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            String before = text.substring(Math.max(from, end.start() - 8), end.start());
            if (end.group().startsWith(".") && ABBREVIATION.matcher(before).matches()) {
                continue;
            }
            add(sentences, text.substring(from, end.end()));
            from = end.end();
        }
        add(sentences, text.substring(from));
        return sentences;
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }
}
