package org.modelwire.batch.gate.name;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word that names someone or something, or a part of such a name.
 *
 * @param text as it stands in the passage's text, possessive left out
 * @param start its first character there
 * @param end the character after its last
 */
record NameWord(String text, int start, int end) {

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{L}.&]{0,6}[\\p{Lu}.]s?");

    /** What two names are compared by: lower case without full stops, possessive or marks between its parts. */
    static String key(String word) {
        String bare = word.endsWith("'s") || word.endsWith("'S") ? word.substring(0, word.length() - 2) : word;
        StringBuilder key = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            if (Character.isLetterOrDigit(bare.charAt(i)) || bare.charAt(i) == '&') {
                key.append(bare.charAt(i));
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    String key() {
        return key(text);
    }

    static boolean isAcronym(String word) {
        return ACRONYM.matcher(word).matches();
    }
}
