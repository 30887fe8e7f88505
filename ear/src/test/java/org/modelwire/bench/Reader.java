package org.modelwire.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One reader on one connection. It does as little as it can, so that what is measured is the server. */
final class Reader implements AutoCloseable {

    private static final int USUAL_BYTES = 64 * 1_024;

    private final int port;
    private final byte[] buffer = new byte[USUAL_BYTES];
    private Socket socket;
    private InputStream in;

    Reader(int port) {
        this.port = port;
    }

    /**
     * An answer.
     *
     * @param bytes how many its body had, as it was sent
     */
    record Answer(int status, int bytes) {}

    /** Asks for a page, compressed, and reads it to its end. Opens a connection if there is none. */
    Answer get(String path) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), USUAL_BYTES);
        }
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept-Encoding: gzip\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        boolean last = false;
        boolean chunked = false;
        for (String line = line().toLowerCase(Locale.ROOT); !line.isEmpty(); line = line().toLowerCase(Locale.ROOT)) {
            if (line.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
            last |= line.equals("connection: close");
            chunked |= line.equals("transfer-encoding: chunked");
        }
        int bytes = chunked ? chunks() : body(length);
        if (last) {
            leave();
        }
        return new Answer(status, bytes);
    }

    private int chunks() throws IOException {
        int all = 0;
        int length = Integer.parseInt(line().strip(), 16);
        while (length > 0) {
            all += body(length);
            line();
            length = Integer.parseInt(line().strip(), 16);
        }
        line();
        return all;
    }

    private int body(int length) throws IOException {
        int left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("the answer broke off");
            }
            left -= read;
        }
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        leave();
    }

    /** Ends the connection; the next question opens another one. */
    void leave() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
