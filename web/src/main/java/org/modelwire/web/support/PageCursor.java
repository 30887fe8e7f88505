package org.modelwire.web.support;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.modelwire.brief.exit.PageKey;

/** A place in a list as programs hand it back: letters that say nothing to them and stay good for ever. */
public final class PageCursor {

    private static final int LONGEST = 200;

    private PageCursor() {}

    /** The place as it stands in an address, without anything that must be escaped. */
    public static String of(PageKey key) {
        return of(key.id() + "@" + key.at());
    }

    /** The place of a word in a list by words. */
    public static String of(String word) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(word.getBytes(StandardCharsets.UTF_8));
    }

    /** The place behind a cursor; empty if it is none of ours. */
    public static Optional<PageKey> read(String cursor) {
        try {
            String plain = readWord(cursor).orElse("");
            int at = plain.indexOf('@');
            return at < 0
                    ? Optional.empty()
                    : Optional.of(new PageKey(
                            Instant.parse(plain.substring(at + 1)), Long.parseLong(plain.substring(0, at))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The word behind a cursor; empty if it is none of ours. */
    public static Optional<String> readWord(String cursor) {
        try {
            return Optional.of(cursor)
                    .filter(given -> given.length() <= LONGEST)
                    .map(given -> new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8))
                    .filter(plain -> !plain.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
