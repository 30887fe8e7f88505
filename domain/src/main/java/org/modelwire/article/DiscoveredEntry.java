package org.modelwire.article;

import java.time.Instant;
import java.util.Optional;
import org.modelwire.shared.Sha256;

/**
 * An entry of a feed, ready to become an article.
 *
 * @param url address to read and to link to, at most 2,048 characters
 * @param identityHash SHA-256 of what identifies the article, in hexadecimal
 * @param title plain text; blank if the feed gives none
 * @param content the feed's own HTML of the entry, if it has any
 * @param updatedAt when the publisher says it last changed, if it says so
 * @param terms the licence terms that the entry or its feed carries, as XML
 */
public record DiscoveredEntry(
        String url,
        String identityHash,
        Optional<String> guid,
        String title,
        Optional<String> author,
        Optional<Instant> publishedAt,
        Optional<String> content,
        Optional<Instant> updatedAt,
        Optional<String> terms) {

    /** SHA-256 of what a reader sees of it and when it was changed: tags and space between words do not count. */
    public String contentHash() {
        return Sha256.of(title + "\n" + content.map(DiscoveredEntry::words).orElse("") + "\n"
                + updatedAt.map(Instant::toString).orElse(""));
    }

    private static String words(String html) {
        char[] words = new char[html.length()];
        int length = 0;
        boolean inTag = false;
        boolean space = false;
        for (int i = 0; i < html.length(); i++) {
            char character = html.charAt(i);
            boolean gap = inTag || character == '<' || Character.isWhitespace(character);
            inTag = character == '<' || inTag && character != '>';
            if (!gap) {
                if (space && length > 0) {
                    words[length++] = ' ';
                }
                words[length++] = character;
            }
            space = gap;
        }
        return new String(words, 0, length);
    }
}
