package org.modelwire.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyCommandTest {

    private static final String RUNNING = "{\"id\":7,\"status\":\"RUNNING\",\"steps\":[]}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private StubOperations operations;
    private int pauses;

    @BeforeEach
    void open() throws Exception {
        operations = new StubOperations();
    }

    @AfterEach
    void close() {
        operations.close();
    }

    @Test
    void printsTheTotalsAsOneLineOfJson() {
        operations
                .looking(200, RUNNING)
                .looking(200, RUNNING)
                .looking(
                        200,
                        "{\"id\":7,\"status\":\"COMPLETED\",\n \"totals\":{\"articlesNew\": 24,\n\"costUsd\": 0.12}}");
        assertThat(run()).isEqualTo(NightlyCommand.COMPLETED);
        assertThat(text(out)).isEqualTo("{\"articlesNew\":24,\"costUsd\":0.12}" + System.lineSeparator());
        assertThat(text(err)).isEmpty();
        assertThat(pauses).isEqualTo(2);
    }

    @Test
    void bringsItsToken() {
        operations.looking(200, "{\"status\":\"COMPLETED\",\"totals\":{}}");
        run();
        assertThat(operations.requests())
                .containsExactly(
                        "POST /api/v1/admin/jobs/nightly/executions Bearer a-token-for-tests",
                        "GET /api/v1/admin/jobs/nightly/executions/7 Bearer a-token-for-tests");
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, 0", "DEGRADED, 3", "FAILED, 4", "STOPPED, 4", "INTERRUPTED, 4"})
    void saysByTheExitCodeHowTheRunEnded(String status, int code) {
        operations.looking(200, "{\"status\":\"" + status + "\",\"totals\":{}}");
        assertThat(run()).isEqualTo(code);
    }

    @Test
    void saysWhyTheRunFailed() {
        operations.looking(200, "{\"status\":\"FAILED\",\"reason\":\"budget: spent\",\"totals\":{}}");
        run();
        assertThat(text(err)).contains("FAILED: budget: spent");
    }

    @Test
    void endsWithFiveIfARunIsOn() {
        operations.starting(409, "{\"type\":\"already-running\"}");
        assertThat(run()).isEqualTo(NightlyCommand.ALREADY_RUNNING);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("already running");
    }

    @Test
    void failsWithTheServersWordsIfItRefuses() {
        operations.starting(503, "{\"detail\":\"the database is away\"}");
        assertThat(run()).isEqualTo(NightlyCommand.FAILED);
        assertThat(text(err)).contains("answered 503: the database is away");
    }

    @Test
    void putsUpWithASlipWhileItWaits() {
        operations.looking(500, "oops").looking(200, "{\"status\":\"COMPLETED\",\"totals\":{}}");
        assertThat(run()).isEqualTo(NightlyCommand.COMPLETED);
    }

    @Test
    void givesUpOnAServerThatKeepsTalkingNonsense() {
        operations.looking(200, "<html>");
        assertThat(run()).isEqualTo(NightlyCommand.FAILED);
        assertThat(text(err)).contains("not JSON").doesNotContain("\tat ");
    }

    private int run() {
        return new NightlyCommand(
                        operations.api(),
                        () -> pauses++,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run();
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
