package org.modelwire.web.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The bytes of an answer in the codings in which they can be sent, each with its own validator. */
public final class Body {

    /** The coding that every browser knows (RFC 9110, section 8.4.1.3). */
    public static final String GZIP = "gzip";

    /**
     * One of them.
     *
     * @param coding value of {@code Content-Encoding}; empty for the bytes as they are
     */
    public record Form(byte[] bytes, Optional<String> coding, EntityTag tag) {}

    private final Form plain;
    private final Optional<Form> packed;

    private Body(Form plain, Optional<Form> packed) {
        this.plain = plain;
        this.packed = packed;
    }

    /** Bytes that are sent only as they are. */
    public static Body of(byte[] bytes) {
        return new Body(new Form(bytes, Optional.empty(), EntityTag.of(bytes)), Optional.empty());
    }

    /** Bytes that are also kept compressed, if that makes them smaller. */
    public static Body packed(byte[] bytes) {
        Form plain = new Form(bytes, Optional.empty(), EntityTag.of(bytes));
        byte[] small = gzip(bytes);
        return small.length < bytes.length
                ? new Body(
                        plain,
                        Optional.of(
                                new Form(small, Optional.of(GZIP), plain.tag().packed())))
                : new Body(plain, Optional.empty());
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new Hard(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory cannot fail", e);
        }
        return out.toByteArray();
    }

    /** Takes its time: what it makes is sent many times. */
    private static final class Hard extends GZIPOutputStream {

        Hard(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /** Whether the answer depends on what the reader accepts. */
    boolean varies() {
        return packed.isPresent();
    }

    /**
     * The form that a reader gets.
     *
     * @param acceptEncoding the header as it came; null if there is none
     */
    public Form form(String acceptEncoding) {
        return packed.filter(any -> takesGzip(acceptEncoding)).orElse(plain);
    }

    private static boolean takesGzip(String acceptEncoding) {
        return acceptEncoding != null && (acceptEncoding.equals(GZIP) || isAmong(acceptEncoding));
    }

    private static boolean isAmong(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding ->
                        coding.equals(GZIP) || coding.startsWith(GZIP + ";") && !coding.matches("gzip;q=0(\\.0*)?"));
    }

    /** How much memory it takes. */
    public int size() {
        return plain.bytes().length + packed.map(form -> form.bytes().length).orElse(0);
    }
}
