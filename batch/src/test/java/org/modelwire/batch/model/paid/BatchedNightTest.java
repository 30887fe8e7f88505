package org.modelwire.batch.model.paid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.ModelException;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Prompt;
import org.modelwire.batch.model.openai.ScriptedProvider;
import org.modelwire.batch.model.openai.StandingClock;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.trace.RecordedTraces;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.Settings;
import org.modelwire.shared.Reason;
import org.modelwire.trace.Traced;

/** Nights whose questions go as files, with the real client over HTTP. Each story asks two questions in a row. */
@Timeout(60)
class BatchedNightTest {

    private static final Instant START = Instant.parse("2026-11-23T02:30:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-23T06:00:00Z");

    private final StandingClock clock = new StandingClock(START);
    private final RememberedReceipts receipts = new RememberedReceipts();
    private final RememberedBatches batches = new RememberedBatches(receipts);
    private final List<String> drafted = new ArrayList<>();
    private final List<Reason> failed = new ArrayList<>();
    private ScriptedProvider provider;
    private Model model;

    @BeforeEach
    void open() throws IOException {
        provider = new ScriptedProvider();
        model = provider.model(clock);
    }

    @AfterEach
    void close() throws Exception {
        ((AutoCloseable) model).close();
        provider.close();
    }

    @Test
    void asksEachPhaseOfAllStoriesAsOneFileForHalfThePrice() throws Exception {
        night(1, Map.of(), "a", "b");

        assertThat(drafted).containsExactlyInAnyOrder("write a", "write b");
        assertThat(provider.batched()).containsExactly(List.of("read a", "read b"), List.of("write a", "write b"));
        assertThat(provider.direct()).isEmpty();
        assertThat(receipts.spent()).isEqualByComparingTo("0.008"); // four answers at 0.004, halved
    }

    @Test
    void asksNothingThatWasAnsweredInAnEarlierNight() throws Exception {
        night(1, Map.of(), "a");

        night(2, Map.of(), "a", "b");

        assertThat(provider.batched()).hasSize(4).noneMatch(batch -> batch.size() > 1);
    }

    @Test
    void looksAgainUntilABatchHasEnded() throws Exception {
        provider.endsAfter(10);

        night(1, Map.of(), "a");

        assertThat(drafted).containsExactly("write a");
        assertThat(clock.instant()).isBetween(START.plusSeconds(60 * 85), START.plusSeconds(60 * 100));
    }

    @Test
    void takesWhatAnExpiredBatchAnsweredAndAsksTheRestDirectly() throws Exception {
        provider.endsAs("expired").leavesOut("read b");

        night(1, Map.of(), "a", "b");

        assertThat(drafted).containsExactlyInAnyOrder("write a", "write b");
        assertThat(provider.direct()).containsExactly("read b");
    }

    @Test
    void asksDirectlyWhatAFailedBatchHeld() throws Exception {
        provider.endsAs("failed");

        night(1, Map.of(), "a");

        assertThat(drafted).containsExactly("write a");
        assertThat(provider.direct()).containsExactly("read a", "write a");
    }

    @Test
    void takesInAfterARestartWhatWasSentBeforeAndSendsItOnce() throws Exception {
        provider.endsAfter(3);
        ModelRound first = round(1, Map.of());
        assertThat(pass(first, "a", "b")).containsExactly("a", "b");
        first.send();
        first.await(() -> true); // the server goes down

        night(2, Map.of(), "a", "b");

        assertThat(drafted).containsExactlyInAnyOrder("write a", "write b");
        assertThat(provider.batched()).containsExactly(List.of("read a", "read b"), List.of("write a", "write b"));
    }

    @Test
    void findsABatchWhoseReceiptWasLostOnTheWay() throws Exception {
        provider.createsWith(500);

        night(1, Map.of(), "a");

        assertThat(drafted).containsExactly("write a");
        assertThat(provider.batched()).containsExactly(List.of("read a"), List.of("write a"));
        assertThat(provider.direct()).isEmpty();
    }

    @Test
    void asksDirectlyWhatCouldNotBeSent() throws Exception {
        provider.uploadsWith(400);

        night(1, Map.of(), "a");

        assertThat(drafted).containsExactly("write a");
        assertThat(provider.direct()).containsExactly("read a", "write a");
    }

    @Test
    void stopsABatchAtTheHourTakesWhatIsDoneAndAsksTheRestDirectly() throws Exception {
        provider.endsAfter(Integer.MAX_VALUE).leavesOut("read b");

        night(1, Map.of(), "a", "b");

        assertThat(drafted).containsExactlyInAnyOrder("write a", "write b");
        assertThat(provider.batched()).containsExactly(List.of("read a", "read b"));
        assertThat(provider.direct()).containsExactlyInAnyOrder("read b", "write b", "write a");
        assertThat(clock.instant()).isBetween(UNTIL, UNTIL.plusSeconds(300));
    }

    @Test
    void leavesToTheNextNightWhatTheProviderDoesNotLetGo() throws Exception {
        provider.endsAs("stuck");

        night(1, Map.of(), "a");

        assertThat(drafted).isEmpty();
        assertThat(provider.direct()).isEmpty();
        assertThat(clock.instant()).isBefore(UNTIL.plus(Duration.ofMinutes(20)));
    }

    @Test
    void leavesOutLinesThatAnswerNothing() throws Exception {
        provider.strays("not json", "{}", "{\"custom_id\":\"nobody\",\"response\":{\"status_code\":200}}", "[1]");

        night(1, Map.of(), "a");

        assertThat(drafted).containsExactly("write a");
    }

    @Test
    void doesNotAskAgainAtOnceWhatWasRefused() throws Exception {
        provider.refuses("read a");

        night(1, Map.of(), "a", "b");

        assertThat(failed).containsExactly(Reason.LLM_REFUSAL);
        assertThat(drafted).containsExactly("write b");
        assertThat(provider.direct()).isEmpty();
    }

    @Test
    void sendsNoMoreThanTheCapsAllow() {
        assertThatThrownBy(() -> night(1, Map.of("modelwire.budget.run-calls", "1"), "a", "b"))
                .isInstanceOf(StepAbortedException.class)
                .hasMessageContaining("budget: modelwire.budget.run-calls is reached");

        assertThat(provider.batched()).containsExactly(List.of("read a"));
        assertThat(provider.direct()).isEmpty();
    }

    @Test
    void endsTheStepWhereTheKeyIsRefusedAndLosesNothing() throws Exception {
        provider.uploadsWith(401);
        assertThatThrownBy(() -> night(1, Map.of(), "a")).hasMessageContaining("llm-auth");

        provider.uploadsWith(200);
        night(2, Map.of(), "a");

        assertThat(drafted).containsExactly("write a");
    }

    @Test
    void tracesEachFileThatIsSentAndRead() throws Exception {
        RecordedTraces traces = new RecordedTraces();
        try (Traced step = Traced.part(traces.begin("run nightly", "run", 1), "step analyse", "run", 1)) {
            night(1, Map.of(), "a", "b");
            assertThat(step.trace()).isSameAs(Traced.current());
        }

        assertThat(traces.ended())
                .containsExactly(
                        "run nightly / step analyse / send batch batch=1 model=scripted",
                        "run nightly / step analyse / read batch batch=1 model=scripted tokens=2000+400",
                        "run nightly / step analyse / send batch batch=2 model=scripted",
                        "run nightly / step analyse / read batch batch=2 model=scripted tokens=2000+400",
                        "run nightly / step analyse run=1");
    }

    @Test
    void tracesWhyAFileCouldNotBeSent() throws Exception {
        provider.uploadsWith(400);
        RecordedTraces traces = new RecordedTraces();
        try (Traced step = Traced.part(traces.begin("run nightly", "run", 1), "step analyse", "run", 1)) {
            night(1, Map.of(), "a");
            assertThat(step.trace()).isSameAs(Traced.current());
        }

        assertThat(traces.ended()).anyMatch(line -> line.contains("send batch batch=1") && line.contains("failed="));
    }

    /** A step as it is: passes, with files between them. */
    private void night(long run, Map<String, String> caps, String... stories) throws Exception {
        ModelRound round = round(run, caps);
        round.await(() -> false);
        List<String> left = List.of(stories);
        boolean again = true;
        while (again) {
            left = pass(round, left.toArray(String[]::new));
            again = round.send();
            round.await(() -> false);
        }
    }

    private List<String> pass(ModelRound round, String... stories) throws Exception {
        Answers answers = round.pass().writer().orElseThrow();
        List<String> later = new ArrayList<>();
        for (String story : stories) {
            try {
                String read = answers.ask(1, request("read " + story), json -> json);
                assertThat(read).isEqualTo("{\"a\":\"read " + story + "\"}");
                answers.ask(1, request("write " + story), json -> json);
                drafted.add("write " + story);
            } catch (NotYetException e) {
                later.add(story);
            } catch (ModelException e) {
                failed.add(e.reason());
            }
        }
        return later;
    }

    private static ModelRequest request(String input) {
        return new ModelRequest(new Prompt("read", "Read.", "{\"type\":\"object\"}"), input, input);
    }

    private ModelRound round(long run, Map<String, String> caps) {
        BatchDesk.Hours hours = new BatchDesk.Hours(clock, clock::pass, UNTIL, Duration.ofMinutes(5));
        BatchDesk desk = new BatchDesk(model, model.batchFiles().orElseThrow(), batches, hours, run);
        SpendingLimits limits = new SpendingLimits() {
            @Override
            public RunBudget left(long runId) {
                return new RunBudget(BudgetConfig.of(Settings.of(caps)), receipts.spendOf(runId), BigDecimal.ZERO);
            }
        };
        ModelRound.Account account = new ModelRound.Account(model, receipts, Optional::empty, Optional.of(desk));
        return new ModelRound(Optional.of(account), Optional.empty(), limits, run, true);
    }
}
