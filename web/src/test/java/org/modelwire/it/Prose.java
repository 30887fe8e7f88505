package org.modelwire.it;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles of invented words: no two topics share any, so that none is taken for another report of the same event. */
final class Prose {

    private static final String CONSONANTS = "bdfgklmnprstv";
    private static final String VOWELS = "aeiou";

    private Prose() {}

    /** The first sentence of an article. */
    static String opening(String topic) {
        return sentence(topic, 0);
    }

    /** An article of about 170 words, its paragraphs separated by a blank line. */
    static String text(String topic) {
        return IntStream.range(0, 4)
                .mapToObj(paragraph -> IntStream.range(paragraph * 3, paragraph * 3 + 3)
                        .mapToObj(number -> sentence(topic, number))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }

    /** The page of that article, or, for a topic with {@code later-} before it, of another one that tells what came of it. */
    static String page(String name) {
        String topic = name.replaceFirst("^later-", "");
        String more = topic.equals(name)
                ? ""
                : "<p>By then Rin Sakamoto of Brouwer had counted 4,310 of them in Tomakomai. After 14 April there were"
                        + " 2,870 left, Megan Cadwaladr said, and 61 per cent will go.</p>";
        String paragraphs = "<p>" + text(topic).replace("\n\n", "</p><p>") + "</p>" + more;
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + title(topic) + "</title></head><body><article><h1>"
                + title(topic) + "</h1>" + paragraphs + "</article></body></html>";
    }

    static String title(String topic) {
        return "News of " + topic;
    }

    private static String sentence(String topic, int number) {
        Random random = new Random(topic.hashCode() * 31L + number);
        String words = IntStream.range(0, 12).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
        return "About " + topic + " " + words + ".";
    }

    private static String word(Random random) {
        return IntStream.range(0, 3)
                .mapToObj(i -> "" + letter(CONSONANTS, random) + letter(VOWELS, random))
                .collect(Collectors.joining());
    }

    private static char letter(String letters, Random random) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
