package org.modelwire.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.modelwire.config.CacheConfig;
import org.modelwire.generation.Generation;
import org.modelwire.web.support.Reply;

class PageCacheTest {

    private final AtomicLong number = new AtomicLong(1);
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00.7Z"));
    private final Clock clock = new Clock() {
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
            return now.get();
        }
    };
    private final PageCache cache = new PageCache(
            new Generation() {
                @Override
                public long number() {
                    return number.get();
                }
            },
            new CacheConfig(1),
            new LastChanged(clock));

    private Made page() {
        return page("page " + made.incrementAndGet());
    }

    private static Made page(String text) {
        return Made.of(new Reply("text/plain", text.getBytes(StandardCharsets.UTF_8), Reply.REVALIDATE));
    }

    @Test
    void makesAPageOnceUntilSomethingChanges() throws Exception {
        Made first = cache.get("/", this::page);
        assertThat(cache.get("/", this::page)).isSameAs(first);

        number.incrementAndGet();

        assertThat(cache.get("/", this::page)).isNotSameAs(first);
        assertThat(made).hasValue(2);
    }

    @Test
    void saysSinceWhenAPageIsAsItIs() throws Exception {
        assertThat(changed(() -> page("one"))).isEqualTo("2026-11-24T10:00:00Z");

        now.set(Instant.parse("2026-11-24T11:00:00Z"));
        assertThat(changed(() -> page("one"))).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(changed(() -> page("two"))).isEqualTo("2026-11-24T11:00:00Z");
    }

    @Test
    void leavesItsOwnDateToWhatHasOne() throws Exception {
        Instant own = Instant.parse("2026-11-01T00:00:00Z");
        assertThat(changed(() -> Made.of(new Reply("text/plain", new byte[0], Reply.REVALIDATE, Optional.of(own)))))
                .isEqualTo(own);
    }

    private Instant changed(PageCache.Maker maker) throws Exception {
        number.incrementAndGet();
        return cache.get("/", maker).reply().orElseThrow().lastModified().orElseThrow();
    }

    @Test
    void keepsNothingThatWasBegunBeforeTheChange() throws Exception {
        cache.get("/", () -> {
            number.incrementAndGet(); // while it is made
            return page();
        });

        cache.get("/", this::page);

        assertThat(made).hasValue(2);
    }

    @Test
    void doesNotRememberWhatIsNotThere() throws Exception {
        assertThat(cache.get("/briefs/nope", () -> Made.refused(404)).status()).isEqualTo(404);
        assertThat(cache.get("/briefs/nope", this::page).status()).isEqualTo(200);
    }

    @Test
    void triesAgainAfterAFailure() throws Exception {
        assertThatThrownBy(() -> cache.get("/", () -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(cache.get("/", this::page).status()).isEqualTo(200);
    }

    @Test
    void makesAPageOnceHoweverManyReadersCome() throws Exception {
        int readers = 8;
        CountDownLatch come = new CountDownLatch(readers);
        ExecutorService pool = Executors.newFixedThreadPool(readers);
        try {
            List<Future<Made>> answers = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                answers.add(pool.submit(() -> {
                    come.countDown();
                    come.await();
                    return cache.get("/", this::page);
                }));
            }
            for (Future<Made> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS))
                        .isSameAs(answers.get(0).get());
            }
            assertThat(made).hasValue(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void holdsNoMoreBytesThanItMay() throws Exception {
        String large = "x".repeat(300_000);
        for (int i = 0; i < 20; i++) {
            cache.get("/" + i, () -> page(large));
        }
        assertThat(cache.size()).isLessThanOrEqualTo(1_048_576);
    }
}
