package org.modelwire.web.console.call;

import java.io.Serializable;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.shared.Reason;
import org.modelwire.web.console.view.Figures;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.ReasonWords;

/** A call in the list. */
public record CallRow(
        long id,
        Long runId,
        String triedBy,
        String prompt,
        String version,
        String model,
        Standing standing,
        String reason,
        String asked,
        String iso,
        int calls,
        String tokensIn,
        String tokensOut,
        String cost,
        String latency)
        implements Serializable {

    private static final int SHORT = 8;

    /** How it stands, in a word and its colour. */
    enum Standing {
        ANSWERED("answered", "tag tag-good"),
        WAITING("in a batch", "tag"),
        OPEN("open", "tag tag-warn"),
        FAILED("in vain", "tag tag-bad");

        private final String word;
        private final String tag;

        Standing(String word, String tag) {
            this.word = word;
            this.tag = tag;
        }

        static Standing of(Receipt receipt) {
            return switch (receipt.state()) {
                case ANSWERED -> ANSWERED;
                case FAILED -> FAILED;
                case OPEN -> receipt.isWaiting() ? WAITING : OPEN;
            };
        }
    }

    static CallRow of(Receipt receipt) {
        return new CallRow(
                receipt.id(),
                receipt.runId().orElse(null),
                receipt.triedBy().orElse(""),
                receipt.prompt(),
                receipt.promptVersion(),
                receipt.model(),
                Standing.of(receipt),
                receipt.reason().map(CallRow::words).orElse(""),
                ReaderTime.exact(receipt.openedAt()),
                ReaderTime.iso(receipt.openedAt()),
                receipt.calls(),
                Figures.grouped(receipt.usage().tokensIn()),
                Figures.grouped(receipt.usage().tokensOut()),
                Figures.dollars(receipt.usage().costUsd()),
                Figures.span(receipt.usage().latency()));
    }

    private static String words(Reason reason) {
        return ReasonWords.of(reason);
    }

    public String getHref() {
        return "/console/call?id=" + id;
    }

    /** Who tried it, if it is a trial; empty if a run asked. */
    public String getTriedBy() {
        return triedBy;
    }

    public String getRunHref() {
        return "/console/run?id=" + runId;
    }

    /** Absent if it is a trial. */
    public Long getRunId() {
        return runId;
    }

    public String getPrompt() {
        return prompt;
    }

    public String getVersion() {
        return version;
    }

    /** The beginning of the version. */
    public String getShortVersion() {
        return version.substring(0, Math.min(SHORT, version.length()));
    }

    public String getModel() {
        return model;
    }

    public String getState() {
        return standing.word;
    }

    public String getTag() {
        return standing.tag;
    }

    public String getReason() {
        return reason;
    }

    public String getAsked() {
        return asked;
    }

    public String getIso() {
        return iso;
    }

    public int getCalls() {
        return calls;
    }

    public String getTokensIn() {
        return tokensIn;
    }

    public String getTokensOut() {
        return tokensOut;
    }

    public String getCost() {
        return cost;
    }

    public String getLatency() {
        return latency;
    }
}
