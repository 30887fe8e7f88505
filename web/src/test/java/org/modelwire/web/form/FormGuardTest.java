package org.modelwire.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.secret.SiteSecretRepository;
import org.modelwire.web.api.StandIns;
import org.modelwire.web.form.FormGuard.Verdict;

class FormGuardTest {

    private static final String HOME = "192.0.2.1";

    private final MovingClock clock = new MovingClock();
    private final FormGuard guard = StandIns.set(new FormGuard(clock), "secrets", secret("one"));

    private static SiteSecretRepository secret(String value) {
        return new SiteSecretRepository() {
            @Override
            public Optional<String> find(String name) {
                return Optional.of(name + value);
            }
        };
    }

    private Verdict send(String address, String stamp) {
        return guard.check("subscribe", Requests.from(address, Map.of("homepage", "", "stamp", stamp)));
    }

    /** A form that a person took a minute for. */
    private Verdict sendSlowly(String address) {
        String stamp = guard.stamp("subscribe");
        clock.pass(Duration.ofMinutes(1));
        return send(address, stamp);
    }

    @Test
    void welcomesWhatAPersonSends() {
        assertThat(sendSlowly(HOME)).isEqualTo(Verdict.WELCOME);
    }

    @Test
    void trapsWhoeverFillsInWhatNobodySees() {
        String stamp = guard.stamp("subscribe");
        assertThat(guard.check("subscribe", Requests.from(HOME, Map.of("homepage", "x", "stamp", stamp))))
                .isEqualTo(Verdict.TRAPPED);
        assertThat(guard.check("subscribe", Requests.from(HOME, Map.of("stamp", stamp))))
                .isEqualTo(Verdict.TRAPPED);
    }

    @Test
    void asksOnceMoreForWhatCameTooFastOrTooLate() {
        String stamp = guard.stamp("subscribe");
        assertThat(send(HOME, stamp)).isEqualTo(Verdict.ONCE_MORE);
        clock.pass(Duration.ofHours(25));
        assertThat(send(HOME, stamp)).isEqualTo(Verdict.ONCE_MORE);
    }

    @Test
    void takesNoStampButItsOwnForThisForm() {
        FormGuard other = StandIns.set(new FormGuard(clock), "secrets", secret("two"));
        String foreign = other.stamp("subscribe");
        String ofAnotherForm = guard.stamp("report");
        String own = guard.stamp("subscribe");
        clock.pass(Duration.ofMinutes(1));
        assertThat(send(HOME, foreign)).isEqualTo(Verdict.ONCE_MORE);
        assertThat(send(HOME, ofAnotherForm)).isEqualTo(Verdict.ONCE_MORE);
        assertThat(send(HOME, "1" + own)).isEqualTo(Verdict.ONCE_MORE);
        assertThat(send(HOME, "")).isEqualTo(Verdict.ONCE_MORE);
        assertThat(send(HOME, own)).isEqualTo(Verdict.WELCOME);
    }

    @Test
    void takesTenAnHourFromOneNetworkAndGoesOnTakingFromOthers() {
        String stamp = guard.stamp("subscribe");
        clock.pass(Duration.ofMinutes(1));
        for (int i = 0; i < 10; i++) {
            assertThat(send(HOME, stamp)).isEqualTo(Verdict.WELCOME);
        }
        assertThat(send(HOME, stamp)).isEqualTo(Verdict.TOO_MANY);
        assertThat(send("192.0.2.2", stamp)).isEqualTo(Verdict.WELCOME);
        clock.pass(Duration.ofHours(1));
        assertThat(send(HOME, stamp)).isEqualTo(Verdict.WELCOME);
    }

    @Test
    void takesThreeHundredAnHourInAll() {
        String stamp = guard.stamp("subscribe");
        clock.pass(Duration.ofMinutes(1));
        for (int i = 0; i < 300; i++) {
            assertThat(send("2001:db8:" + i / 100 + ":" + i % 100 + "00::1", stamp))
                    .isEqualTo(Verdict.WELCOME);
        }
        assertThat(send(HOME, stamp)).isEqualTo(Verdict.TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,           ,                       192.0.2.1,       same",
        "192.0.2.1,           ,                       192.0.2.2,       other",
        "2001:db8:1:200::1,   ,                       2001:db8:1:2ff:a::2, same",
        "2001:db8:1:200::1,   ,                       2001:db8:1:300::1,   other",
        "127.0.0.1,           192.0.2.7,              192.0.2.7,       same",
        "10.0.0.1,            '192.0.2.9, 192.0.2.7', 192.0.2.7,       same",
        "198.51.100.1,        192.0.2.7,              192.0.2.7,       other",
        "127.0.0.1,           unknown,                127.0.0.1,       same"
    })
    void knowsOneNetworkFromAnother(String address, String forwardedFor, String second, String verdict) {
        String first = ClientNetwork.of(Requests.from(address, forwardedFor, Map.of()));
        assertThat(first.equals(ClientNetwork.of(Requests.from(second, Map.of()))))
                .isEqualTo(verdict.equals("same"));
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        private void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
