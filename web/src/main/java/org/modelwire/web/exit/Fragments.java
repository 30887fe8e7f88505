package org.modelwire.web.exit;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of a brief, to be found again in whatever form an exit gives them. */
final class Fragments {

    /** What is shorter may stand anywhere by chance. */
    private static final int SHORTEST = 20;

    private final Pattern link;
    private final List<String> texts;

    Fragments(String slug, Collection<String> texts) {
        this.link =
                Pattern.compile("(?:href=\"|src=\"|<loc>|<link>)[^\"<]*/briefs/" + Pattern.quote(slug) + "[\"<?#/]");
        this.texts = texts.stream()
                .map(PlainText::spaced)
                .filter(text -> text.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    /** Whether there is no text by which the brief could be known. */
    boolean isEmpty() {
        return texts.isEmpty();
    }

    /**
     * Those that stand in a body, as it is or with its tags, entities and escapes read once or twice; and {@code a link to it} if
     * it leads to the brief.
     */
    List<String> in(String body) {
        String once = PlainText.unescaped(body);
        String twice = PlainText.unescaped(once);
        List<String> forms = Stream.of(
                        body,
                        PlainText.unescaped(PlainText.untagged(body)),
                        PlainText.unescaped(PlainText.untagged(once)),
                        PlainText.untagged(twice))
                .distinct()
                .map(PlainText::spaced)
                .toList();
        return Stream.concat(
                        texts.stream().filter(text -> forms.stream().anyMatch(form -> form.contains(text))),
                        link.matcher(body).find() ? Stream.of("a link to it") : Stream.empty())
                .toList();
    }
}
