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

    /** What is shorter fits into one packet with its headers, compressed or not. */
    private static final int WORTH_PACKING = 1_000;

    private static final int QUICKLY = 3;

    /**
     * One of them.
     *
     * @param coding value of {@code Content-Encoding}; empty for the bytes as they are
     */
    public record Form(byte[] bytes, Optional<String> coding, EntityTag tag) {}

    private final Form plain;
    private final boolean varies;
    private boolean packedOnce;
    private volatile Form packed;

    private Body(byte[] bytes, boolean varies) {
        this.plain = new Form(bytes, Optional.empty(), EntityTag.of(bytes));
        this.varies = varies;
    }

    /** Bytes that are sent only as they are. */
    public static Body of(byte[] bytes) {
        return new Body(bytes, false);
    }

    /**
     * Bytes that are also sent compressed, if they are many enough: in haste to the first reader, since most bodies are changed
     * before a second one asks, and with care to all others.
     */
    public static Body packed(byte[] bytes) {
        return new Body(bytes, bytes.length >= WORTH_PACKING);
    }

    /** The same for bytes that never change: with care from the first reader on. */
    public static Body fixed(byte[] bytes) {
        Body body = packed(bytes);
        body.packedOnce = true;
        return body;
    }

    /** Whether the answer depends on what the reader accepts. */
    boolean varies() {
        return varies;
    }

    /** The validator of the bytes as they are. It knows those of every form as its own. */
    EntityTag tag() {
        return plain.tag();
    }

    /**
     * The form that a reader gets.
     *
     * @param acceptEncoding the header as it came; null if there is none
     */
    public Form form(String acceptEncoding) {
        if (!varies || !takesGzip(acceptEncoding)) {
            return plain;
        }
        Form made = packed;
        return made == null ? pack() : made;
    }

    private synchronized Form pack() {
        if (!packedOnce) {
            packedOnce = true;
            return packed(QUICKLY, plain.tag().packedInHaste());
        }
        if (packed == null) {
            packed = packed(Deflater.BEST_COMPRESSION, plain.tag().packed());
        }
        return packed;
    }

    private Form packed(int level, EntityTag tag) {
        byte[] small = gzip(plain.bytes(), level);
        return small.length < plain.bytes().length ? new Form(small, Optional.of(GZIP), tag) : plain;
    }

    private static byte[] gzip(byte[] bytes, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new Levelled(out, level, bytes.length)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory cannot fail", e);
        }
        return out.toByteArray();
    }

    private static final class Levelled extends GZIPOutputStream {

        Levelled(ByteArrayOutputStream out, int level, int length) throws IOException {
            super(out, length / 3 + 64);
            def.setLevel(level);
        }
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

    /** How much memory it takes at most. */
    public int size() {
        return plain.bytes().length * (varies ? 2 : 1);
    }
}
