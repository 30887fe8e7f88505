package org.modelwire.batch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostGateTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PassingClock clock = new PassingClock();
    private final HostGate gate = new HostGate(Fetchers.allowing(""), clock, clock::pass);

    @Test
    void letsTheFirstRequestThroughAtOnce() throws InterruptedException {
        assertThat(gate.delay(URI.create("https://daily.example/feed"))).isZero();
        assertThat(gate.enter(URI.create("https://daily.example/feed"), Duration.ZERO))
                .isPresent();
        assertThat(clock.passed()).isZero();
    }

    @Test
    void keepsTheGapFromTheEndOfARequestToTheStartOfTheNext() throws InterruptedException {
        HostGate.Pass first =
                gate.enter(URI.create("https://daily.example/feed"), MINUTE).orElseThrow();
        clock.pass(Duration.ofSeconds(7));
        first.close();
        assertThat(gate.delay(URI.create("https://DAILY.example/feed"))).isEqualTo(Duration.ofSeconds(1));

        gate.enter(URI.create("https://Daily.Example/feed"), MINUTE)
                .orElseThrow()
                .close();

        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void delaysNoOtherHost() throws InterruptedException {
        gate.enter(URI.create("https://slow.example/feed"), MINUTE).orElseThrow();

        assertThat(gate.enter(URI.create("https://daily.example/feed"), Duration.ZERO))
                .isPresent();
    }

    @Test
    void turnsAwayWhoWouldWaitTooLong() throws InterruptedException {
        gate.hold(URI.create("https://busy.example/feed"), Duration.ofHours(1));

        assertThat(gate.enter(URI.create("https://busy.example/feed"), MINUTE)).isEmpty();
        assertThat(gate.delay(URI.create("https://busy.example/feed"))).isEqualTo(Duration.ofHours(1));
        assertThat(clock.passed()).isZero();
        assertThat(gate.enter(URI.create("https://busy.example/feed"), Duration.ofHours(2)))
                .isPresent();
    }

    @Test
    void keepsAwayFromTheServerThatAskedForItAndNotFromOthersOnItsHost() throws InterruptedException {
        gate.hold(URI.create("https://busy.example:8443/feed"), Duration.ofHours(1));

        assertThat(gate.delay(URI.create("https://busy.example:8443/other"))).isEqualTo(Duration.ofHours(1));
        assertThat(gate.delay(URI.create("https://busy.example/feed"))).isZero();
    }

    @Test
    void letsOneThroughAtATimeAcrossThreads() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Callable<Boolean> request = () -> {
            try (HostGate.Pass pass =
                    gate.enter(URI.create("https://daily.example/feed"), MINUTE).orElseThrow()) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                inside.decrementAndGet();
                return pass != null;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(threads.submit(request));
        }
        for (Future<Boolean> one : all) {
            assertThat(one.get()).isTrue();
        }
        threads.shutdown();

        assertThat(most).hasValue(1);
        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(39));
    }

    /** Time that passes only when someone waits. */
    private static final class PassingClock extends Clock {

        private Instant now = Fetchers.NOW;

        synchronized void pass(Duration duration) {
            now = now.plus(duration);
        }

        synchronized Duration passed() {
            return Duration.between(Fetchers.NOW, now);
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
