package org.modelwire.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.persistence.internal.helper.ConcurrencyManager;
import org.junit.jupiter.api.Test;

class PersistenceLockTest {

    private static final Duration HELD = Duration.ofMillis(200);

    @Test
    void waitsForALockWithoutSpinning() throws Exception {
        try (TestDatabase database = TestDatabase.migrated(TestDatabase.Kind.H2)) {
            database.run(wiring -> {
                // the persistence unit is in use, and with it its settings
            });
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            ConcurrencyManager lock = new ConcurrencyManager();
            CountDownLatch through = new CountDownLatch(1);
            Thread waiting = new Thread(() -> {
                lock.acquire();
                lock.release();
                through.countDown();
            });
            lock.acquire();
            waiting.start();

            boolean tooEarly = through.await(HELD.toMillis(), TimeUnit.MILLISECONDS);
            long used = threads.getThreadCpuTime(waiting.getId());
            lock.release();

            assertThat(tooEarly).isFalse();
            assertThat(Duration.ofNanos(used)).isLessThan(HELD.dividedBy(10));
            assertThat(through.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
