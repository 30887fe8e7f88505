package org.modelwire.web.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.SecretKeyConfig;
import org.modelwire.secret.SecretBox;

class StreamTicketsTest {

    private static final Instant NOW = Instant.parse("2026-03-12T02:00:00Z");

    @TempDir
    private Path home;

    @TempDir
    private Path another;

    private static StreamTickets tickets(Path home, Instant now) {
        return new StreamTickets(
                new SecretBox(new SecretKeyConfig(Optional.empty()), new HomeConfig(home)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void letsInToTheTopicForWhichItWasIssued() {
        StreamTickets tickets = tickets(home, NOW);

        assertThat(tickets.topic(tickets.issue("run-7"))).contains("run-7");
    }

    @Test
    void isTakenByEveryNodeThatHasTheKeyAndByNoOther() {
        String ticket = tickets(home, NOW).issue("queue");

        assertThat(tickets(home, NOW).topic(ticket)).contains("queue");
        assertThat(tickets(another, NOW).topic(ticket)).isEmpty();
    }

    @Test
    void isNoLongerGoodWhenItsTimeIsOver() {
        String ticket = tickets(home, NOW).issue("queue");

        assertThat(tickets(home, NOW.plus(StreamTickets.GOOD_FOR).minusMillis(1))
                        .topic(ticket))
                .contains("queue");
        assertThat(tickets(home, NOW.plus(StreamTickets.GOOD_FOR)).topic(ticket))
                .isEmpty();
    }

    @Test
    void cannotBeMadeUp() {
        for (String ticket : new String[] {"", "queue", "9999999999 queue", "v1:", "v1:%%%"}) {
            assertThat(tickets(home, NOW).topic(ticket)).as(ticket).isEmpty();
        }
    }
}
