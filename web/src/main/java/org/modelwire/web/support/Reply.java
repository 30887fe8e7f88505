package org.modelwire.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** A whole body on its way to a reader: sent with its validators, or answered with 304 if the reader holds it. */
public final class Reply {

    /** For content that may be withdrawn at any moment: kept, but asked about each time. */
    public static final String REVALIDATE = "no-cache";

    /** For an address that is never used for other content. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private final String contentType;
    private final Body body;
    private final String cacheControl;
    private final Optional<Instant> lastModified;
    /** In the words of the header, made once for all readers. */
    private final Optional<String> date;

    /**
     * A body with all that is known of it.
     *
     * @param contentType with its charset
     * @param cacheControl value of the header
     * @param lastModified when the content last changed, if that is known
     */
    public Reply(String contentType, Body body, String cacheControl, Optional<Instant> lastModified) {
        this.contentType = contentType;
        this.body = body;
        this.cacheControl = cacheControl;
        this.lastModified = lastModified.map(at -> at.truncatedTo(ChronoUnit.SECONDS));
        this.date = lastModified.map(HttpDate::of);
    }

    /** A body whose last change nobody knows. */
    public Reply(String contentType, byte[] body, String cacheControl) {
        this(contentType, body, cacheControl, Optional.empty());
    }

    /** A body that is kept for many readers, compressed as well, and may become another at any moment. */
    public static Reply kept(String contentType, byte[] body) {
        return new Reply(contentType, Body.packed(body), REVALIDATE, Optional.empty());
    }

    /** A body that is made for this reader, and so not worth compressing with care. */
    public Reply(String contentType, byte[] body, String cacheControl, Optional<Instant> lastModified) {
        this(contentType, Body.of(body), cacheControl, lastModified);
    }

    /** The same, said to have changed when its tag did; what knows its own date keeps it. */
    public Reply dated(Function<EntityTag, Instant> changed) {
        return lastModified.isPresent()
                ? this
                : new Reply(contentType, body, cacheControl, Optional.of(changed.apply(body.tag())));
    }

    /** The bytes. */
    public Body body() {
        return body;
    }

    /** When the content last changed, to the second, if that is known. */
    public Optional<Instant> lastModified() {
        return lastModified;
    }

    /**
     * Answers a GET or HEAD. The status stands as it was set; only a 200 can become a 304.
     *
     * @throws IOException if the reader has gone
     */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", cacheControl);
        if (body.varies()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        boolean found = response.getStatus() == HttpServletResponse.SC_OK;
        if (found) {
            if (date.isPresent()) {
                response.setHeader("Last-Modified", date.get());
            }
            Optional<EntityTag> held = held(request);
            if (held.isPresent()) {
                response.setHeader("ETag", held.get().value());
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        Body.Form form = body.form(request.getHeader("Accept-Encoding"));
        if (found) {
            response.setHeader("ETag", form.tag().value());
        }
        response.setContentType(contentType);
        if (form.coding().isPresent()) {
            response.setHeader("Content-Encoding", form.coding().get());
        }
        response.setContentLength(form.bytes().length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(form.bytes());
        }
    }

    /** The tag of what the reader holds, if it is this body in any form. */
    private Optional<EntityTag> held(HttpServletRequest request) {
        String ifNoneMatch = request.getHeader("If-None-Match");
        if (ifNoneMatch != null) {
            return body.tag().heldBy(ifNoneMatch);
        }
        String since = request.getHeader("If-Modified-Since");
        return since != null && isUnchanged(since) ? Optional.of(body.tag()) : Optional.empty();
    }

    private boolean isUnchanged(String since) {
        try {
            Instant held = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since));
            return lastModified.isPresent() && !lastModified.get().isAfter(held);
        } catch (DateTimeParseException e) {
            return false; // RFC 9110, section 13.1.3: a date that is none is ignored
        }
    }
}
