package org.modelwire.web.exit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of a brief, to be found again in whatever form an exit gives them. */
final class Fragments {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7})|#x([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|([\"\\\\/nrtbf]))");

    /** What is shorter may stand anywhere by chance. */
    private static final int SHORTEST = 20;

    private final Pattern link;
    private final List<String> texts;

    Fragments(String slug, List<String> texts) {
        this.link =
                Pattern.compile("(?:href=\"|src=\"|<loc>|<link>)[^\"<]*/briefs/" + Pattern.quote(slug) + "[\"<?#/]");
        this.texts = texts.stream()
                .map(Fragments::plain)
                .filter(text -> text.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    /**
     * Those that stand in a body, as it is or with its tags, entities and escapes read once or twice; and {@code a link to it} if
     * it leads to the brief.
     */
    List<String> in(String body) {
        String once = unescaped(body);
        String twice = unescaped(once);
        List<String> forms = Stream.of(
                        body,
                        unescaped(TAG.matcher(body).replaceAll("")),
                        unescaped(TAG.matcher(once).replaceAll("")),
                        TAG.matcher(twice).replaceAll(""))
                .map(Fragments::plain)
                .toList();
        return Stream.concat(
                        texts.stream().filter(text -> forms.stream().anyMatch(form -> form.contains(text))),
                        link.matcher(body).find() ? Stream.of("a link to it") : Stream.empty())
                .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String unescaped(String text) {
        String read = ENTITY.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(entity(found)));
        return ESCAPE.matcher(read).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(escape(found)));
    }

    private static String entity(MatchResult found) {
        if (found.group(3) == null) {
            int point =
                    found.group(1) == null ? Integer.parseInt(found.group(2), 16) : Integer.parseInt(found.group(1));
            return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
        }
        return switch (found.group(3)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> " ";
        };
    }

    private static String escape(MatchResult found) {
        if (found.group(1) != null) {
            return Character.toString((char) Integer.parseInt(found.group(1), 16));
        }
        return found.group(2).matches("[nrtbf]") ? " " : found.group(2);
    }
}
