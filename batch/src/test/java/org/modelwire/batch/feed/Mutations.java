package org.modelwire.batch.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils documents, the same way for the same seed. */
public final class Mutations {

    private static final int LONGEST = 200_000;

    private static final List<String> TOKENS = List.of(
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<!DOCTYPE rss [",
            "]>",
            "<?xml version='1.0' encoding='utf-16'?>",
            "<?x",
            "&#x0;",
            "&#xD800;",
            "&#99999999999;",
            "&amp;amp;",
            "&lt;script&gt;",
            "\0",
            "\uFEFF",
            "\uFFFF",
            "\u202E",
            "\uD800",
            "xmlns=''",
            " xmlns:dc='x' ",
            "xml:base='http://['",
            "href='http://[::1'",
            "href='//'",
            "<item>",
            "</item>",
            "<entry>",
            "</entry>",
            "<link>",
            "<link href='%zz'/>",
            "<title>",
            "</title>",
            "<channel>",
            "</rss>",
            "<div>",
            "</div>",
            "<rdf:RDF>",
            "{",
            "}",
            "[",
            "]",
            "\"items\":[",
            "null",
            "-",
            "999999999999999999999",
            "2026-13-45T99:99:99Z",
            "24:00",
            "\"",
            "'",
            "<",
            ">",
            "&",
            "=",
            "\r",
            "\u0085",
            "<p>",
            "<table>",
            "<svg>",
            "<plaintext>",
            "<base href=javascript:x>",
            "mode='base64'",
            "type='application/octet-stream'");

    private final Random random;

    /** Mutations of one seed. */
    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** One document with 1 to 8 places spoilt, sometimes grafted with another. */
    public byte[] of(List<byte[]> documents) {
        byte[] document = documents.get(random.nextInt(documents.size())).clone();
        if (random.nextInt(6) == 0) {
            document = graft(document, documents.get(random.nextInt(documents.size())));
        }
        for (int times = 1 + random.nextInt(8); times > 0; times--) {
            document = spoil(document);
        }
        return document;
    }

    private byte[] spoil(byte[] document) {
        int at = document.length == 0 ? 0 : random.nextInt(document.length);
        int to = Math.min(document.length, at + 1 + random.nextInt(60));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(document, at);
            case 1 -> joined(document, at, new byte[0], to);
            case 2 -> joined(document, at, bytes(TOKENS.get(random.nextInt(TOKENS.size()))), at);
            case 3 ->
                joined(
                        document,
                        at,
                        bytes(TOKENS.get(random.nextInt(TOKENS.size())).repeat(1 + random.nextInt(400))),
                        at);
            case 4 -> joined(document, at, new byte[0], document.length);
            case 5 -> repeated(document, at, to);
            default -> joined(document, at, bytes(TOKENS.get(random.nextInt(TOKENS.size()))), to);
        };
    }

    private byte[] flipped(byte[] document, int at) {
        if (document.length > 0) {
            document[at] = (byte) random.nextInt(256);
        }
        return document;
    }

    private byte[] repeated(byte[] document, int from, int to) {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (int times = 1 + random.nextInt(300); times > 0; times--) {
            piece.write(document, from, to - from);
        }
        return joined(document, to, piece.toByteArray(), to);
    }

    private byte[] graft(byte[] document, byte[] other) {
        int cut = random.nextInt(document.length);
        int from = random.nextInt(other.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(document, 0, cut);
        out.write(other, from, other.length - from);
        return out.toByteArray();
    }

    private static byte[] joined(byte[] document, int head, byte[] between, int tail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(document, 0, head);
        out.writeBytes(between);
        out.write(document, tail, document.length - tail);
        byte[] all = out.toByteArray();
        return all.length > LONGEST ? Arrays.copyOf(all, LONGEST) : all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
