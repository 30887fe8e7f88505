package org.modelwire.web.api.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.api.ApiServer.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.config.JobName;
import org.modelwire.run.AlreadyRunningException;
import org.modelwire.run.JobRun;
import org.modelwire.run.Jobs;
import org.modelwire.run.RunRepository;
import org.modelwire.run.RunStatus;
import org.modelwire.run.StepCounts;
import org.modelwire.run.receipt.ReceiptRepository;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.web.api.ApiServer;
import org.modelwire.web.api.StandIns;

class JobsResourceTest {

    private static final String NIGHTLY = "admin/jobs/nightly/executions";
    private static final Instant START = Instant.parse("2026-03-01T02:30:00Z");

    private final List<JobRun> runs = new ArrayList<>();
    private final List<Long> stopped = new ArrayList<>();
    private ApiServer server;

    /** Starts every job, one at a time. */
    private final class FakeJobs implements Jobs {

        @Override
        public long start(JobName job, String actor) throws AlreadyRunningException {
            for (JobRun run : runs) {
                if (run.job() == job && run.status() == RunStatus.RUNNING) {
                    throw new AlreadyRunningException(job, run.id(), run.startedAt());
                }
            }
            runs.add(0, run(job, runs.size() + 50L));
            return runs.get(0).id();
        }

        @Override
        public void stop(long runId, String actor) {
            stopped.add(runId);
        }
    }

    private static JobRun run(JobName job, long id) {
        return StandIns.withId(StandIns.make(JobRun.class, job, "node", START), id);
    }

    @BeforeEach
    void start() {
        Executions executions = StandIns.make(Executions.class);
        StandIns.set(executions, "runs", new RunRepository() {
            @Override
            public List<JobRun> find(JobName job) {
                return runs.stream().filter(run -> run.job() == job).toList();
            }

            @Override
            public Optional<JobRun> find(JobName job, long id) {
                return find(job).stream().filter(run -> run.id() == id).findFirst();
            }
        });
        StandIns.set(executions, "receipts", new ReceiptRepository() {
            @Override
            public RunSpend spendOf(long runId) {
                return new RunSpend(41, 120_000, 30_000, new BigDecimal("0.451250"));
            }
        });
        server = ApiServer.with(Map.of(Jobs.class, new FakeJobs(), Executions.class, executions));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void startsAJobAndSaysWhereToFollowIt() throws Exception {
        HttpResponse<String> answer = startNightly();

        assertThat(answer.statusCode()).isEqualTo(202);
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(location.getPath()).isEqualTo("/api/v1/admin/jobs/nightly/executions/50");
        assertThat(json(answer)).isEqualTo(json(server.get(location.getPath())));
        JsonObject execution = json(answer).asJsonObject();
        assertThat(execution.getInt("id")).isEqualTo(50);
        assertThat(execution.getString("job")).isEqualTo("nightly");
        assertThat(execution.getString("status")).isEqualTo("RUNNING");
        assertThat(execution.getString("startedAt")).isEqualTo("2026-03-01T02:30:00Z");
        assertThat(execution.get("endedAt")).isEqualTo(JsonValue.NULL);
        assertThat(execution.get("reason")).isEqualTo(JsonValue.NULL);
        assertThat(execution.getJsonArray("steps")).isEmpty();
    }

    @Test
    void saysSinceWhenAJobIsRunning() throws Exception {
        startNightly();
        HttpResponse<String> answer = startNightly();

        assertThat(answer.statusCode()).isEqualTo(409);
        JsonObject problem = json(answer).asJsonObject();
        assertThat(problem.getString("type")).isEqualTo("urn:modelwire:problem:already-running");
        assertThat(problem.getString("since")).isEqualTo("2026-03-01T02:30:00Z");
        assertThat(problem.getInt("execution")).isEqualTo(50);
        assertThat(problem.getString("detail")).isEqualTo("Nightly is already running since 2026-03-01T02:30:00Z.");
        assertThat(runs).hasSize(1);
    }

    @Test
    void showsStepsAndTotals() throws Exception {
        startNightly();
        step("poll", new StepCounts(12, 40, 0, 2));
        step("analyse", new StepCounts(30, 25, 1, 4));
        step("check", new StepCounts(25, 22, 3, 0));
        step("publish", new StepCounts(22, 20, 2, 0));
        StandIns.call(runs.get(0), "end", RunStatus.DEGRADED, "2 feeds failed", START.plusSeconds(90));

        JsonObject execution = json(server.get(NIGHTLY + "/50")).asJsonObject();

        assertThat(execution.getString("status")).isEqualTo("DEGRADED");
        assertThat(execution.getString("endedAt")).isEqualTo("2026-03-01T02:31:30Z");
        assertThat(execution.getString("reason")).isEqualTo("2 feeds failed");
        assertThat(execution.getJsonArray("steps").getJsonObject(0))
                .hasToString("{\"name\":\"poll\",\"status\":\"COMPLETED\",\"read\":12,\"written\":40,\"skipped\":0,"
                        + "\"failed\":2}");
        assertThat(execution.getJsonObject("totals"))
                .hasToString("{\"feedsPolled\":12,\"feedsFailed\":2,\"articlesNew\":40,\"briefsDrafted\":25,"
                        + "\"briefsHeld\":3,\"briefsPublished\":20,\"modelCalls\":41,\"tokensIn\":120000,"
                        + "\"tokensOut\":30000,\"costUsd\":0.451250}");
    }

    @Test
    void countsNothingForStepsThatHaveNotBegun() throws Exception {
        startNightly();
        JsonObject totals = json(server.get(NIGHTLY + "/50")).asJsonObject().getJsonObject("totals");
        assertThat(totals.getInt("feedsPolled")).isZero();
        assertThat(totals.getInt("briefsPublished")).isZero();
    }

    @Test
    void listsTheExecutionsOfOneJobNewestFirst() throws Exception {
        startNightly();
        StandIns.call(runs.get(0), "end", RunStatus.COMPLETED, "", START);
        startNightly();
        server.send(server.to("admin/jobs/poll/executions").POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(json(server.get(NIGHTLY)).asJsonArray().getValuesAs(JsonObject.class))
                .extracting(execution -> execution.getInt("id"))
                .containsExactly(51, 50);
    }

    @Test
    void stopsAnExecutionCleanly() throws Exception {
        startNightly();
        HttpResponse<String> answer = server.send(server.to(NIGHTLY + "/50").DELETE());
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).asJsonObject().getInt("id")).isEqualTo(50);
        assertThat(stopped).containsExactly(50L);
    }

    @Test
    void knowsNoExecutionOfAnotherJob() throws Exception {
        startNightly();
        refused(server.get("admin/jobs/poll/executions/50"), 404, "no-such-execution");
        refused(server.get(NIGHTLY + "/51"), 404, "no-such-execution");
        refused(server.get(NIGHTLY + "/last"), 404, "no-such-execution");
        refused(server.send(server.to(NIGHTLY + "/51").DELETE()), 404, "no-such-execution");
        assertThat(stopped).isEmpty();
    }

    @Test
    void listsTheJobsWhenItKnowsNoneOfAName() throws Exception {
        HttpResponse<String> answer = server.get("admin/jobs/dawn/executions");
        refused(answer, 404, "no-such-job");
        assertThat(answer.body()).contains("nightly, poll, analyse, newsletter, retention, reindex");
        refused(server.get("admin/jobs/NIGHTLY/executions"), 404, "no-such-job");
    }

    private HttpResponse<String> startNightly() throws Exception {
        return server.send(server.to(NIGHTLY).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private void step(String name, StepCounts counts) {
        Object step = StandIns.call(runs.get(0), "begin", name, START);
        StandIns.call(step, "count", counts);
        StandIns.call(step, "end", RunStatus.COMPLETED, START);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).asJsonObject().getString("type")).isEqualTo("urn:modelwire:problem:" + code);
    }
}
