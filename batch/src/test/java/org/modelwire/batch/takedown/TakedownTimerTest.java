package org.modelwire.batch.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.config.JobName;
import org.modelwire.config.MailConfig;
import org.modelwire.run.Jobs;
import org.modelwire.takedown.TakedownReview;
import org.modelwire.takedown.notice.NoticeLog;

/** When letters about requests are sent. */
class TakedownTimerTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final TakedownTimer timer = new TakedownTimer();
    private final List<Duration> starts = new ArrayList<>();
    private final List<Long> due = new ArrayList<>();
    private boolean mailServerIsAway;
    private Instant now = START;

    @BeforeEach
    void wire() throws ReflectiveOperationException {
        Map<String, Object> parts = Map.of(
                "mail",
                new MailConfig(
                        Optional.of("mail.example"),
                        25,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("wire@news.example"),
                        Optional.empty(),
                        MailConfig.Security.NONE,
                        Duration.ofSeconds(30)),
                "review",
                new TakedownReview() {
                    @Override
                    public int keepTime(String actor) {
                        return 0;
                    }
                },
                "log",
                new NoticeLog() {
                    @Override
                    public List<Long> due() {
                        return List.copyOf(due);
                    }
                },
                "jobs",
                new Jobs() {
                    @Override
                    public boolean has(JobName job) {
                        return true;
                    }

                    @Override
                    public long start(JobName job, String actor) {
                        assertThat(job).isEqualTo(JobName.NEWSLETTER);
                        starts.add(Duration.between(START, now));
                        if (!mailServerIsAway) {
                            due.clear();
                        }
                        return 1;
                    }

                    @Override
                    public void stop(long runId, String actor) {
                        throw new UnsupportedOperationException();
                    }
                });
        for (Map.Entry<String, Object> part : parts.entrySet()) {
            Field field = TakedownTimer.class.getDeclaredField(part.getKey());
            field.setAccessible(true);
            field.set(timer, part.getValue());
        }
    }

    /** Looks every quarter of a minute, as the server has it do. */
    private void pass(Duration time) throws Exception {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            timer.look(now);
            now = now.plusSeconds(15);
        }
    }

    @Test
    void letterAfterLetterGoesOutAtOnceHoweverManyThereAre() throws Exception {
        for (long letter = 1; letter <= 40; letter++) {
            due.add(letter);
            pass(Duration.ofSeconds(15));
            assertThat(starts).as("letter " + letter).hasSize((int) letter);
        }
    }

    @Test
    void asksLessAndLessOftenWhileTheSameLettersWait() throws Exception {
        mailServerIsAway = true;
        due.add(1L);
        pass(Duration.ofHours(2));
        assertThat(starts).hasSizeBetween(12, 16);
        assertThat(starts.get(starts.size() - 1).minus(starts.get(starts.size() - 2)))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void asksForNothingWhileNoLetterIsDue() throws Exception {
        pass(Duration.ofHours(2));
        assertThat(starts).isEmpty();
    }
}
