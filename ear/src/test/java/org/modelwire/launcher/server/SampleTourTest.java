package org.modelwire.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleTourTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private StubOperations operations;

    @BeforeEach
    void open() throws Exception {
        operations = new StubOperations();
    }

    @AfterEach
    void close() {
        operations.close();
    }

    @Test
    void printsAStepOnlyWhenItChanges() {
        operations
                .looking(200, "[]")
                .looking(200, "[" + running(3) + "]")
                .looking(200, "[" + running(3) + "]")
                .looking(200, "[" + running(9) + "]")
                .looking(200, "[{\"status\":\"COMPLETED\",\"totals\":{\"briefsPublished\":21,\"briefsHeld\":2}}]");
        assertThat(tour())
                .containsSubsequence("has begun", "read 3", "read 9", "completed: 21 briefs published, 2 held")
                .containsOnlyOnce("read 3")
                .containsOnlyOnce("read 9");
    }

    @Test
    void readsAPageOfExecutions() {
        operations.looking(
                200,
                "{\"items\":[{\"status\":\"DEGRADED\",\"startedAt\":\"2026-03-01T12:00:03Z\","
                        + "\"totals\":{\"briefsPublished\":1}}]}");
        assertThat(tour()).contains("degraded: 1 briefs published, 0 held");
    }

    @Test
    void leavesARunOfAnEarlierStartAlone() {
        operations.looking(200, "[{\"status\":\"COMPLETED\",\"startedAt\":\"2026-02-28T02:30:00Z\"}]");
        assertThat(tour()).isEmpty();
    }

    @Test
    void saysInOneLineThatItCannotFollow() {
        operations.looking(401, "{\"detail\":\"bearer token missing\"}");
        assertThat(tour()).contains("401: bearer token missing").hasLineCount(1);
    }

    private static String running(int read) {
        return "{\"status\":\"RUNNING\",\"startedAt\":\"2026-03-01T12:00:03Z\",\"steps\":[{\"name\":\"poll\","
                + "\"status\":\"RUNNING\",\"read\":" + read + ",\"written\":1,\"skipped\":0,\"failed\":0}]}";
    }

    private String tour() {
        new SampleTour(operations.api(), () -> {}, START, new PrintStream(out, true, StandardCharsets.UTF_8)).run();
        return out.toString(StandardCharsets.UTF_8);
    }
}
