package org.modelwire.web.page;

import java.util.BitSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the variable part of a page's address looks like. Asked at each request, so that most need no regular expression. */
enum RouteKey {
    /** There is none, as there is one such page. */
    NONE(String::isEmpty),
    SLUG(made(1, 120, "abcdefghijklmnopqrstuvwxyz0123456789-")),
    HOST(made(1, 253, "abcdefghijklmnopqrstuvwxyz0123456789.-")),
    TOKEN(made(43, 43, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")),
    DAY(Pattern.compile("\\d{4}/\\d{2}/\\d{2}").asMatchPredicate()),
    DATE(Pattern.compile("\\d{4}-\\d{2}-\\d{2}").asMatchPredicate());

    private final Predicate<String> shape;

    RouteKey(Predicate<String> shape) {
        this.shape = shape;
    }

    boolean fits(String text) {
        return shape.test(text);
    }

    /** Made of some characters, each as often as one likes. */
    private static Predicate<String> made(int least, int most, String characters) {
        BitSet allowed = new BitSet();
        characters.chars().forEach(allowed::set);
        return text -> text.length() >= least && text.length() <= most && isOf(allowed, text);
    }

    private static boolean isOf(BitSet allowed, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.get(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
