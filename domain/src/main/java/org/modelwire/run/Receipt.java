package org.modelwire.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.Reason;
import org.modelwire.shared.Texts;

/** The record of one question to a model: written before the call, with the answer once it is paid for. */
@Entity
public class Receipt {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String identity;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "story_id", updatable = false)
    private long storyId;

    @Column(updatable = false)
    private String prompt;

    @Column(name = "prompt_version", updatable = false)
    private String promptVersion;

    @Column(updatable = false)
    private String model;

    @Column(updatable = false)
    private String endpoint;

    @Column(name = "input_hash", updatable = false)
    private String inputHash;

    @Enumerated(EnumType.STRING)
    private ReceiptState state;

    private int calls;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String detail;

    private String answer;

    @Column(name = "tokens_in")
    private int tokensIn;

    @Column(name = "tokens_out")
    private int tokensOut;

    @Column(name = "cost_usd")
    private BigDecimal costUsd = BigDecimal.ZERO;

    @Column(name = "latency_ms")
    private long latencyMillis;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    /** For the persistence provider. */
    protected Receipt() {}

    Receipt(Question question, long runId, Instant now) {
        this.identity = question.identity();
        this.storyId = question.storyId();
        this.prompt = question.prompt();
        this.promptVersion = question.promptVersion();
        this.model = question.model();
        this.endpoint = Texts.cut(question.endpoint(), 500);
        this.inputHash = question.inputHash();
        this.state = ReceiptState.OPEN;
        ask(runId, now);
    }

    /** Asks once more what was asked in vain, or whose answer was lost with its process. */
    void ask(long byRun, Instant now) {
        if (state == ReceiptState.ANSWERED) {
            throw new IllegalStateChangeException("receipt", id, state, ReceiptState.OPEN);
        }
        state = ReceiptState.OPEN;
        runId = byRun;
        calls++;
        reason = null;
        detail = null;
        openedAt = now;
        closedAt = null;
    }

    void answered(String json, Usage usage, Instant now) {
        close(ReceiptState.ANSWERED, usage, now);
        answer = json;
    }

    void failed(Reason why, String what, Usage usage, Instant now) {
        close(ReceiptState.FAILED, usage, now);
        reason = why;
        detail = Texts.cut(what, 1_000);
    }

    private void close(ReceiptState as, Usage usage, Instant now) {
        if (state != ReceiptState.OPEN) {
            throw new IllegalStateChangeException("receipt", id, state, as);
        }
        state = as;
        tokensIn += usage.tokensIn();
        tokensOut += usage.tokensOut();
        costUsd = costUsd.add(usage.costUsd());
        latencyMillis = usage.latency().toMillis();
        closedAt = now;
    }

    /** What a call used. */
    public record Usage(int tokensIn, int tokensOut, BigDecimal costUsd, Duration latency) {

        /** A call that never reached a model. */
        public static final Usage NOTHING = new Usage(0, 0, BigDecimal.ZERO, Duration.ZERO);
    }

    public Long id() {
        return id;
    }

    public ReceiptState state() {
        return state;
    }

    /** The answer, if there is one. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** How often it was asked. */
    public int calls() {
        return calls;
    }
}
