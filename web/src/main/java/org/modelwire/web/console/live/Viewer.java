package org.modelwire.web.console.live;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One open page that watches something: a stream of events (WHATWG HTML, section 9.2) that holds no thread. */
final class Viewer {

    private final String topic;
    private final AsyncContext connection;
    private String told;

    Viewer(String topic, AsyncContext connection) {
        this.topic = topic;
        this.connection = connection;
    }

    String topic() {
        return topic;
    }

    /**
     * Tells how it stands, if that is new to this page.
     *
     * @return whether the page is still there, as far as can be told
     */
    synchronized boolean tell(String stamp) {
        if (stamp.equals(told)) {
            return true;
        }
        told = stamp;
        return write("data: " + stamp + "\n\n");
    }

    /** A line that says nothing: it shows whether the page is still there, and keeps proxies from closing the connection. */
    synchronized boolean breathe() {
        return write(":\n\n");
    }

    private boolean write(String event) {
        try {
            OutputStream out = connection.getResponse().getOutputStream();
            out.write(event.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        } catch (IOException | IllegalStateException e) { // the page was left
            return false;
        }
    }

    /** Ends the stream; the page opens it anew if it is still there. */
    void end() {
        try {
            connection.complete();
        } catch (IllegalStateException e) {
            // it has ended already
        }
    }
}
