package org.modelwire.web.exit;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** This server, asked over HTTP as a reader asks it. Nothing else can be reached by it. */
final class Loopback {

    private static final int PATIENCE = 10_000;
    private static final int MOST_BYTES = 16 * 1_024 * 1_024;

    private final String origin;

    Loopback(String address, int port) {
        this.origin = "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }

    /**
     * An answer.
     *
     * @param image whether it is a picture, whose text nobody can search
     */
    record Answer(int status, boolean image, String body) {}

    /** Asks for a path; a redirect is not followed. */
    Answer get(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(origin + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        int status = connection.getResponseCode();
        String type = String.valueOf(connection.getContentType());
        // Read to its end and closed, and not disconnected: the next question goes over the same connection.
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] read = body == null ? new byte[0] : body.readNBytes(MOST_BYTES);
            return new Answer(status, type.startsWith("image/"), new String(read, StandardCharsets.UTF_8));
        }
    }
}
