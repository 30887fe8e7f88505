package org.modelwire.batch.feed;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/**
 * Turns the bytes of a feed into text. What the bytes themselves show counts more than what is said about them: a byte
 * order mark, then well-formed UTF-8 beyond ASCII, then the charset of the header, then that of the XML declaration.
 */
final class FeedEncoding {

    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([^\\s\"';,]+)");
    private static final Pattern DECLARATION =
            Pattern.compile("^[^<]{0,64}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private FeedEncoding() {}

    /**
     * Decodes a feed.
     *
     * @throws ReasonedException bad-encoding for bytes that are no text, or text in a charset that nobody knows
     */
    static String decode(byte[] body, Optional<String> contentType, URI address) throws ReasonedException {
        Optional<Charset> marked = mark(body);
        if (marked.isPresent()) {
            return withoutMark(new String(body, marked.get()));
        }
        String head = new String(body, 0, Math.min(body.length, 512), StandardCharsets.ISO_8859_1);
        Optional<String> utf8 = strict(body, StandardCharsets.UTF_8);
        if (utf8.isPresent() && utf8.get().length() < body.length) { // more than ASCII
            return utf8.get();
        }
        Optional<String> named = named(HEADER, contentType.orElse("")).or(() -> named(DECLARATION, head));
        Optional<Charset> known =
                charset(named(HEADER, contentType.orElse(""))).or(() -> charset(named(DECLARATION, head)));
        if (known.isPresent() && !known.get().equals(StandardCharsets.UTF_8)) {
            // UTF-16 without its mark can't be read as ASCII, so a head that reads so is labelled wrongly.
            boolean wide = known.get().name().startsWith("UTF-16")
                    || known.get().name().startsWith("UTF-32");
            if (!wide || head.indexOf('<') < 0 || head.indexOf('\0') >= 0) {
                return text(new String(body, known.get()), address);
            }
        }
        if (utf8.isPresent()) {
            return text(utf8.get(), address);
        }
        if (known.isEmpty() && named.isPresent()) {
            throw new ReasonedException(
                    Reason.BAD_ENCODING, address + " is in a charset that is not known: " + named.get());
        }
        return text(guess(body), address);
    }

    /** UTF-8 with a few broken places, or else what browsers take unlabelled western text for. */
    private static String guess(byte[] body) {
        String lenient = new String(body, StandardCharsets.UTF_8);
        long broken = lenient.chars().filter(character -> character == '\uFFFD').count();
        long wellFormed = lenient.chars()
                .filter(character -> character > 127 && character != '\uFFFD')
                .count();
        return broken <= wellFormed ? lenient : new String(body, WINDOWS_1252);
    }

    private static String text(String decoded, URI address) throws ReasonedException {
        String head = decoded.substring(0, Math.min(decoded.length(), 1_024));
        long strange = head.chars()
                .filter(character -> character < ' ' && !Character.isWhitespace(character) || character == '\uFFFD')
                .count();
        if (strange * 10 > head.length()) {
            throw new ReasonedException(Reason.BAD_ENCODING, address + " is not text");
        }
        return decoded;
    }

    private static Optional<Charset> mark(byte[] body) {
        int first = octets(body, 2);
        if (octets(body, 3) == 0xEFBBBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (octets(body, 4) == 0x0000FEFF || octets(body, 4) == 0x0000003C) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (octets(body, 4) == 0xFFFE0000 || octets(body, 4) == 0x3C000000) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (first == 0xFEFF || first == 0x003C) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return first == 0xFFFE || first == 0x3C00 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static int octets(byte[] body, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | (i < body.length ? body[i] & 0xFF : 0xEE);
        }
        return value;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> strict(byte[] body, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<Charset> charset(Optional<String> name) {
        try {
            // What calls itself Latin-1 or ASCII on the web is windows-1252 (Encoding standard, section 4.2).
            return name.map(Charset::forName)
                    .map(charset ->
                            charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                                    ? WINDOWS_1252
                                    : charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
