package org.modelwire.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.generation.Generation;

/** When the archive follows the database. */
class ArchiveTimerTest {

    private final ArchiveTimer timer = new ArchiveTimer();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private long generation = 7;
    private int followed;
    private boolean away;

    @BeforeEach
    void wire() throws ReflectiveOperationException {
        Map<String, Object> parts = Map.of(
                "follower",
                new ArchiveFollower() {
                    @Override
                    public synchronized void follow() {
                        if (away) {
                            throw new IllegalStateException("the index is away");
                        }
                        followed++;
                    }
                },
                "generation",
                new Generation() {
                    @Override
                    public long number() {
                        return generation;
                    }
                },
                "clock",
                ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
        for (Map.Entry<String, Object> part : parts.entrySet()) {
            Field field = ArchiveTimer.class.getDeclaredField(part.getKey());
            field.setAccessible(true);
            field.set(timer, part.getValue());
        }
        timer.look();
    }

    @Test
    void followsAtOnceWhatReadersCanSee() {
        now = now.plusSeconds(1);
        timer.look();
        assertThat(followed).as("nothing changed").isEqualTo(1);
        generation++;
        timer.look();
        assertThat(followed).isEqualTo(2);
    }

    @Test
    void followsTheRestEveryTenSeconds() {
        now = now.plusSeconds(9);
        timer.look();
        assertThat(followed).isEqualTo(1);
        now = now.plusSeconds(1);
        timer.look();
        assertThat(followed).isEqualTo(2);
    }

    @Test
    void comesBackToAChangeThatItCouldNotFollow() {
        generation++;
        away = true;
        assertThat(catchThrowable(timer::look)).hasMessage("the index is away");
        away = false;
        timer.look();
        assertThat(followed).isEqualTo(2);
    }
}
