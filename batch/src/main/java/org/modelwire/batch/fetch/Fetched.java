package org.modelwire.batch.fetch;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered.
 *
 * @param status 200 to 299, or 304
 * @param address where the answer came from, after redirects
 * @param permanentAddress where the publisher says the address has moved for good: the end of the permanent redirects
 *     (301, 308) that the fetch began with
 * @param headers by name in lower case, each value as sent
 * @param body decompressed; empty for 304
 */
public record Fetched(
        int status, URI address, Optional<URI> permanentAddress, Map<String, List<String>> headers, byte[] body) {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:+-]+)");

    /** Far enough for the head of any page; browsers look at 1,024 bytes. */
    private static final int SNIFFED = 4_096;

    /** Whether the copy that we hold is still good. */
    public boolean isNotModified() {
        return status == 304;
    }

    /** The first value of a header, by its name in lower case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /**
     * The body as text: by its byte order mark, else the charset of {@code Content-Type}, else what an HTML page says
     * of itself, else UTF-8. A charset that Java does not know is passed over.
     */
    public String text() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            return new String(body, StandardCharsets.UTF_16);
        }
        String head = new String(body, 0, Math.min(body.length, SNIFFED), StandardCharsets.ISO_8859_1);
        Charset charset = header("content-type")
                .flatMap(Fetched::charset)
                .or(() -> charset(head))
                .orElse(StandardCharsets.UTF_8);
        return new String(body, charset);
    }

    private boolean startsWith(int... octets) {
        for (int i = 0; i < octets.length; i++) {
            if (body.length <= i || (body[i] & 0xFF) != octets[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> charset(String text) {
        Matcher named = CHARSET.matcher(text);
        try {
            return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // unknown or no charset at all: the next source decides
            return Optional.empty();
        }
    }
}
