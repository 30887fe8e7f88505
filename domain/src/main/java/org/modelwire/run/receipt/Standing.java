package org.modelwire.run.receipt;

import java.util.Optional;
import org.modelwire.shared.Reason;

/**
 * How a question stands that was asked before.
 *
 * @param receiptId its receipt
 * @param runId the run that asked last; empty if a person tried it
 * @param answer the answer, if there is one of use
 * @param waiting whether it is with the provider, within a batch
 * @param purchases how often an answer was paid for, useful or not
 * @param reason why there is no answer, if it was asked in vain
 * @param detail the same in a sentence
 */
public record Standing(
        long receiptId,
        Optional<Long> runId,
        Optional<String> answer,
        boolean waiting,
        int purchases,
        Optional<Reason> reason,
        Optional<String> detail) {

    static Standing of(Receipt receipt) {
        return new Standing(
                receipt.id(),
                receipt.runId(),
                receipt.answer().filter(json -> receipt.state() == ReceiptState.ANSWERED),
                receipt.isWaiting(),
                receipt.purchases(),
                receipt.reason(),
                receipt.detail());
    }
}
