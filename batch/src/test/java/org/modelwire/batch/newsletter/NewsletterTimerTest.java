package org.modelwire.batch.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.run.NextRun;
import org.modelwire.config.JobName;
import org.modelwire.newsletter.LetterLog;
import org.modelwire.run.Jobs;

/** When the job is started. */
class NewsletterTimerTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final NewsletterTimer timer = new NewsletterTimer();
    private final List<Duration> starts = new ArrayList<>();
    private final List<String> awaited = new ArrayList<>();
    private Instant now = START;

    @BeforeEach
    void wire() throws ReflectiveOperationException {
        Map<String, Object> parts = Map.of(
                "log",
                new LetterLog() {
                    @Override
                    public Set<String> awaitedNow() {
                        return Set.copyOf(awaited);
                    }
                },
                "jobs",
                new Jobs() {
                    @Override
                    public long start(JobName job, String actor) {
                        assertThat(job).isEqualTo(JobName.NEWSLETTER);
                        starts.add(Duration.between(START, now));
                        return 1;
                    }

                    @Override
                    public void stop(long runId, String actor) {
                        throw new UnsupportedOperationException();
                    }
                },
                "next",
                new NextRun(LocalTime.of(7, 0), ZoneOffset.UTC),
                "due",
                START);
        for (Map.Entry<String, Object> part : parts.entrySet()) {
            Field field = NewsletterTimer.class.getDeclaredField(part.getKey());
            field.setAccessible(true);
            field.set(timer, part.getValue());
        }
    }

    /** Looks every quarter of a minute, as the server has it do. */
    private void pass(Duration time) throws Exception {
        Instant end = now.plus(time);
        while (!now.isAfter(end)) {
            timer.look(now);
            now = now.plusSeconds(15);
        }
    }

    @Test
    void startsOnceWithTheServerAndThenAtTheHour() throws Exception {
        pass(Duration.ofDays(2));
        assertThat(starts).containsExactly(Duration.ZERO, Duration.ofHours(19), Duration.ofHours(43));
    }

    @Test
    void startsSoonAfterSomebodyAsked() throws Exception {
        pass(Duration.ofMinutes(10));
        awaited.add("confirmation");
        pass(Duration.ZERO);
        assertThat(starts).hasSize(2);
    }

    @Test
    void letterAfterLetterGoesOutAtOnceHoweverManyThereAre() throws Exception {
        pass(Duration.ZERO);
        for (int letter = 1; letter <= 40; letter++) {
            awaited.clear();
            awaited.add("confirmation " + letter);
            pass(Duration.ZERO);
            assertThat(starts).as("letter " + letter).hasSize(1 + letter);
        }
    }

    @Test
    void asksLessAndLessOftenWhileNothingComesOfIt() throws Exception {
        awaited.add("confirmation");
        pass(Duration.ofHours(2));
        List<Duration> asked = starts.subList(1, starts.size());
        assertThat(asked.get(1).minus(asked.get(0))).isEqualTo(Duration.ofSeconds(15));
        assertThat(asked.get(asked.size() - 1).minus(asked.get(asked.size() - 2)))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(asked).hasSizeBetween(12, 16);

        awaited.clear();
        pass(Duration.ofMinutes(15));
        int before = starts.size();
        awaited.add("confirmation");
        pass(Duration.ofSeconds(30));
        assertThat(starts.size() - before).as("begins anew").isGreaterThanOrEqualTo(2);
    }
}
