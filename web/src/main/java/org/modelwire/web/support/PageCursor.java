package org.modelwire.web.support;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.modelwire.brief.exit.PageKey;

/** A place in a list as programs hand it back: letters that say nothing to them and stay good for ever. */
public final class PageCursor {

    private static final int LONGEST = 120;

    private PageCursor() {}

    /** The place as it stands in an address, without anything that must be escaped. */
    public static String of(PageKey key) {
        byte[] plain = (key.id() + "@" + key.at()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** The place behind a cursor; empty if it is none of ours. */
    public static Optional<PageKey> read(String cursor) {
        try {
            String plain = cursor.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int at = plain.indexOf('@');
            return at < 0
                    ? Optional.empty()
                    : Optional.of(new PageKey(
                            Instant.parse(plain.substring(at + 1)), Long.parseLong(plain.substring(0, at))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
