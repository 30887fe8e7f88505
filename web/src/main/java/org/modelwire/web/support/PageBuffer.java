package org.modelwire.web.support;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Keeps a rendered page in memory until it is whole. Nothing that the view says about the answer goes through. */
final class PageBuffer extends HttpServletResponseWrapper {

    private static final int USUAL_CHARACTERS = 32 * 1_024;

    /** A view writes either characters or bytes. All characters at once are encoded with less work. */
    private final CharArrayWriter characters = new CharArrayWriter(USUAL_CHARACTERS);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(characters);
    private final ServletOutputStream stream = new ServletOutputStream() {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a page is written in one go");
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            bytes.write(from, offset, length);
        }
    };

    PageBuffer(HttpServletResponse response) {
        super(response);
    }

    byte[] content() {
        writer.flush();
        return bytes.size() > 0 ? bytes.toByteArray() : characters.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public void sendError(int status) {
        sendError(status, "");
    }

    @Override
    public void sendError(int status, String message) {
        throw new IllegalStateException("the view refuses with " + status + " " + message);
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        // not before the page is whole
    }

    @Override
    public void resetBuffer() {
        writer.flush();
        characters.reset();
        bytes.reset();
    }

    @Override
    public void reset() {
        resetBuffer();
    }

    @Override
    public void setContentLength(int length) {
        // known when the page is whole
    }

    @Override
    public void setContentLengthLong(long length) {
        // known when the page is whole
    }

    @Override
    public void setContentType(String type) {
        // chosen by the route
    }

    @Override
    public void setHeader(String name, String value) {
        // chosen by the route
    }

    @Override
    public void addHeader(String name, String value) {
        // chosen by the route
    }
}
