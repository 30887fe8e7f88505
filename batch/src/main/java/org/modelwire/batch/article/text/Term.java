package org.modelwire.batch.article.text;

import java.util.Set;

/**
 * A word, number or sign of a text. Two are the same if their words are; how they are printed does not count.
 *
 * @param word lower case, digits without separators of thousands
 * @param isName whether it is written as a name
 */
record Term(String word, boolean isName) {

    private static final Set<String> WEIGHTY = Set.of(
            "no",
            "not",
            "never",
            "none",
            "nobody",
            "nothing",
            "neither",
            "nor",
            "without",
            "cannot",
            "denies",
            "denied",
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "dozen",
            "hundred",
            "thousand",
            "million",
            "billion",
            "trillion",
            "half",
            "twice",
            "double",
            "triple",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "tomorrow",
            "yesterday");

    /** Whether a text that has another one in its place says another thing: a number, date, name or negation. */
    boolean isWeighty() {
        return isName || !Character.isLetter(word.charAt(0)) || word.endsWith("n't") || WEIGHTY.contains(word);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Term term && term.word.equals(word);
    }

    @Override
    public int hashCode() {
        return word.hashCode();
    }
}
