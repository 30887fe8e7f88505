package org.modelwire.web.brief;

import java.time.Instant;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.run.receipt.ReceiptState;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.CountView;
import org.modelwire.web.support.view.ReasonWords;

/**
 * A question that was put to a model, without what it was and what came back.
 *
 * @param outcome in words
 */
public record CallView(
        String prompt, String version, String model, Instant at, int calls, Receipt.Usage usage, String outcome) {

    static CallView of(Receipt receipt) {
        return new CallView(
                receipt.prompt(),
                receipt.promptVersion(),
                receipt.model(),
                receipt.openedAt(),
                receipt.calls(),
                receipt.usage(),
                receipt.state() == ReceiptState.ANSWERED
                        ? "answered"
                        : receipt.reason().map(ReasonWords::of).orElse("no answer yet"));
    }

    public String getPrompt() {
        return prompt;
    }

    public String getVersion() {
        return version;
    }

    public String getModel() {
        return model;
    }

    public String getAt() {
        return ReaderTime.exact(at);
    }

    public String getAtIso() {
        return ReaderTime.iso(at);
    }

    public int getCalls() {
        return calls;
    }

    public String getTokensIn() {
        return CountView.grouped(usage.tokensIn());
    }

    public String getTokensOut() {
        return CountView.grouped(usage.tokensOut());
    }

    public String getCost() {
        return usage.costUsd().stripTrailingZeros().toPlainString();
    }

    public String getOutcome() {
        return outcome;
    }
}
