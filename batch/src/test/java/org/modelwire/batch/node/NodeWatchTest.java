package org.modelwire.batch.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.config.JobName;
import org.modelwire.config.NodeConfig;
import org.modelwire.node.Nodes;
import org.modelwire.run.AlreadyRunningException;
import org.modelwire.run.Jobs;
import org.modelwire.run.RunLedger;

/** When a node carries on what another one has left. */
class NodeWatchTest {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private final NodeWatch watch = new NodeWatch();
    private final List<JobName> left = new ArrayList<>();
    private final List<JobName> started = new ArrayList<>();
    private int beats;
    private boolean running;
    private Instant now = Instant.parse("2026-03-01T02:30:00Z");

    @BeforeEach
    void wire() throws ReflectiveOperationException {
        Map<String, Object> parts = Map.of(
                "config",
                new NodeConfig(LEASE),
                "clock",
                ((InstantSource) () -> now).withZone(ZoneOffset.UTC),
                "nodes",
                new Nodes() {
                    @Override
                    public void beat() {
                        beats++;
                    }

                    @Override
                    public int buryTheSilent() {
                        return 0;
                    }
                },
                "ledger",
                new RunLedger() {
                    @Override
                    public List<JobName> closeSilentOfOthers() {
                        List<JobName> dead = List.copyOf(left);
                        left.clear();
                        return dead;
                    }
                },
                "jobs",
                new Jobs() {
                    @Override
                    public long start(JobName job, String actor) throws AlreadyRunningException {
                        if (running) {
                            throw new AlreadyRunningException(job, 7, now);
                        }
                        started.add(job);
                        return 8;
                    }

                    @Override
                    public void stop(long runId, String actor) {
                        throw new UnsupportedOperationException();
                    }
                });
        for (Map.Entry<String, Object> part : parts.entrySet()) {
            Field field = NodeWatch.class.getDeclaredField(part.getKey());
            field.setAccessible(true);
            field.set(watch, part.getValue());
        }
    }

    private void lookFor(Duration time) {
        for (Duration past = Duration.ZERO; past.compareTo(time) < 0; past = past.plusSeconds(10)) {
            watch.look();
            now = now.plusSeconds(10);
        }
    }

    @Test
    void carriesOnWhatADeadNodeHasLeft() {
        lookFor(LEASE);
        left.add(JobName.ANALYSE);
        watch.look();
        assertThat(started).containsExactly(JobName.ANALYSE);
    }

    @Test
    void judgesNobodyBeforeItHasWatchedForAWholeLease() {
        left.add(JobName.NIGHTLY);
        lookFor(LEASE);
        assertThat(started).isEmpty();
        watch.look();
        assertThat(started).containsExactly(JobName.NIGHTLY);
    }

    @Test
    void judgesNobodyAfterASilenceThatWasItsOwn() {
        lookFor(LEASE.multipliedBy(2));
        now = now.plus(Duration.ofMinutes(5));
        left.add(JobName.NIGHTLY);
        watch.look();
        assertThat(started).isEmpty();
        now = now.plusSeconds(10);
        lookFor(LEASE);
        assertThat(started).containsExactly(JobName.NIGHTLY);
    }

    @Test
    void givesASignOfLifeAtEachLook() {
        lookFor(Duration.ofSeconds(30));
        assertThat(beats).isEqualTo(3);
    }

    @Test
    void leavesItToTheRunThatIsGoingOn() {
        lookFor(LEASE);
        left.add(JobName.NIGHTLY);
        running = true;
        watch.look();
        assertThat(started).isEmpty();
    }
}
