package org.modelwire.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelwire.generation.Generation;

class PartsTest {

    private static final int MOST_BYTES = 10_000;

    private final AtomicLong number = new AtomicLong(1);
    private final Parts<String> parts = new Parts<>(
            new Generation() {
                @Override
                public long number() {
                    return number.get();
                }
            },
            MOST_BYTES,
            String::length);

    @Test
    void keepsAPartUntilSomethingChanges() {
        parts.keep(parts.key("a"), "text");
        assertThat(parts.find(parts.key("a"))).contains("text");
        assertThat(parts.find(parts.key("b"))).isEmpty();

        number.incrementAndGet();

        assertThat(parts.find(parts.key("a"))).isEmpty();
    }

    @Test
    void showsNothingThatWasBegunBeforeTheChange() {
        Parts.Key begun = parts.key("a");
        number.incrementAndGet(); // while it is made
        parts.keep(begun, "old");

        assertThat(parts.find(parts.key("a"))).isEmpty();
    }

    @Test
    void isBoundedByBytes() {
        String part = "x".repeat(1_000);
        for (int name = 0; name < 50; name++) {
            parts.keep(parts.key("part " + name), part);
        }

        long kept = IntStream.range(0, 50)
                .filter(name -> parts.find(parts.key("part " + name)).isPresent())
                .count();
        assertThat(kept).isPositive().isLessThanOrEqualTo(MOST_BYTES / part.length());
    }
}
