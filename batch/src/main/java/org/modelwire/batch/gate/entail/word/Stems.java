package org.modelwire.batch.gate.entail.word;

import org.tartarus.snowball.ext.EnglishStemmer;

/** What inflected forms of an English word share, by the Porter2 algorithm. Serves one thread. */
public final class Stems {

    private static final int SHORTEST = 4;

    private final EnglishStemmer stemmer = new EnglishStemmer();

    /**
     * The stem of a word; of several words between blanks, their stems.
     *
     * @param key lower case
     */
    public String of(String key) {
        if (key.indexOf(' ') < 0) {
            return stem(key);
        }
        StringBuilder parts = new StringBuilder(key.length());
        for (String part : key.split(" ")) {
            parts.append(parts.isEmpty() ? "" : " ").append(stem(part));
        }
        return parts.toString();
    }

    private String stem(String key) {
        if (key.length() < SHORTEST || Character.isDigit(key.charAt(0))) {
            return key;
        }
        stemmer.setCurrent(key);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** A word without its possessive. */
    public static String bare(String key) {
        return key.endsWith("'s") ? key.substring(0, key.length() - 2) : key;
    }
}
