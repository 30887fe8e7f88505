package org.modelwire.web.console.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelwire.secret.SecretBox;

/**
 * Lets an open page of the desk in to one stream of events without its session: a server that shares sessions among nodes would
 * keep that one on its node for as long as the stream is open. Sealed, so that any node that has the key takes it.
 */
@ApplicationScoped
public class StreamTickets {

    /** From the answer that brings a ticket to the stream that is opened with it. */
    static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private static final String PURPOSE = "desk.events";
    private static final Pattern TICKET = Pattern.compile("(\\d{1,12}) (.+)");

    private SecretBox box;
    private Clock clock;

    /** For the container's proxy. */
    protected StreamTickets() {}

    @Inject
    public StreamTickets(SecretBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    /** A ticket for the stream about a topic, good for half a minute. */
    String issue(String topic) {
        return box.seal(clock.instant().plus(GOOD_FOR).getEpochSecond() + " " + topic, PURPOSE);
    }

    /** What the holder of a ticket may watch; empty if we did not issue it or its time is over. */
    Optional<String> topic(String ticket) {
        return box.open(ticket, PURPOSE)
                .map(TICKET::matcher)
                .filter(Matcher::matches)
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(1)))))
                .map(parts -> parts.group(2));
    }
}
