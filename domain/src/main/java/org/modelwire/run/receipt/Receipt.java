package org.modelwire.run.receipt;

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
    private Long runId;

    @Column(name = "tried_by")
    private String triedBy;

    @Column(name = "story_id", updatable = false)
    private Long storyId;

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

    private int purchases;

    @Column(name = "estimate_usd")
    private BigDecimal estimateUsd = BigDecimal.ZERO;

    @Column(name = "batch_id")
    private Long batchId;

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

    /**
     * Asks for the first time.
     *
     * @param estimate US dollars that it will cost at most; counts as spent until the price is known
     */
    Receipt(Question question, long runId, BigDecimal estimate, Instant now) {
        this(question);
        ask(runId, estimate, now);
    }

    /** Nobody has asked yet. */
    Receipt(Question question) {
        this.identity = question.identity();
        this.storyId = question.storyId().orElse(null);
        this.prompt = question.prompt();
        this.promptVersion = question.promptVersion();
        this.model = question.model();
        this.endpoint = Texts.cut(question.endpoint(), 500);
        this.inputHash = question.inputHash();
    }

    /** Asks once more what was asked in vain, or whose answer was lost with its process and is perhaps paid. */
    void ask(long byRun, BigDecimal estimate, Instant now) {
        open(estimate, now);
        runId = byRun;
        triedBy = null;
    }

    /** The same by a person who tries a prompt, outside of any run. */
    void tryOut(String person, BigDecimal estimate, Instant now) {
        open(estimate, now);
        runId = null;
        triedBy = Texts.cut(person, 200);
    }

    private void open(BigDecimal estimate, Instant now) {
        if (state == ReceiptState.ANSWERED || isWaiting()) {
            throw new IllegalStateChangeException("receipt", id, state, ReceiptState.OPEN);
        }
        costUsd = costUsd.add(estimateUsd);
        estimateUsd = estimate;
        state = ReceiptState.OPEN;
        calls++;
        reason = null;
        detail = null;
        openedAt = now;
        closedAt = null;
    }

    /** Goes to the provider within a batch. */
    void waitIn(long batch) {
        batchId = batch;
    }

    /** Another run waits for the same batch. */
    void moveTo(long run) {
        runId = run;
    }

    /** The answer turned out to be of no use. It is paid all the same, and counts as a purchase. */
    void reject(Reason why, String what) {
        if (state != ReceiptState.ANSWERED) {
            throw new IllegalStateChangeException("receipt", id, state, ReceiptState.FAILED);
        }
        state = ReceiptState.FAILED;
        reason = why;
        detail = Texts.cut(what, 1_000);
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
        purchases += usage.isBilled() ? 1 : 0;
        estimateUsd = BigDecimal.ZERO;
        batchId = null;
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

        boolean isBilled() {
            return tokensIn > 0 || tokensOut > 0;
        }
    }

    public Long id() {
        return id;
    }

    /** Which of our prompts was put. */
    public String prompt() {
        return prompt;
    }

    public String promptVersion() {
        return promptVersion;
    }

    public String model() {
        return model;
    }

    /** When it was asked last. */
    public Instant openedAt() {
        return openedAt;
    }

    /** What all its calls used; the latency is that of the last one. */
    public Usage usage() {
        return new Usage(tokensIn, tokensOut, costUsd, Duration.ofMillis(latencyMillis));
    }

    public ReceiptState state() {
        return state;
    }

    /** The answer, if there is one. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** How often somebody paid for an answer, useful or not. */
    public int purchases() {
        return purchases;
    }

    /** Why there is no answer, if it was asked in vain. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** Why there is no answer, in a sentence. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** The run that asked last; empty if a person tried it. */
    public Optional<Long> runId() {
        return Optional.ofNullable(runId);
    }

    /** Who tried it, if the last one to ask was a person. */
    public Optional<String> triedBy() {
        return Optional.ofNullable(triedBy);
    }

    /** Whether it is with the provider, within a batch. */
    public boolean isWaiting() {
        return batchId != null;
    }

    boolean waitsIn(long batch) {
        return batchId != null && batchId == batch;
    }

    BigDecimal estimateUsd() {
        return estimateUsd;
    }

    /** The story that it is about; empty if it is about many. */
    public Optional<Long> storyId() {
        return Optional.ofNullable(storyId);
    }

    /** Where it was asked; without any secret. */
    public String endpoint() {
        return endpoint;
    }

    /** SHA-256 of all that was put to the model. */
    public String inputHash() {
        return inputHash;
    }

    /** How often it was asked. */
    public int calls() {
        return calls;
    }
}
