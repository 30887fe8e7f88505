package org.modelwire.batch.model.paid;

import java.time.Duration;
import org.modelwire.batch.model.ModelException;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.shared.Reason;
import org.modelwire.trace.Trace;
import org.modelwire.trace.Traced;

/** A call whose receipt is open: how it fails is written there, with what it cost all the same. */
@FunctionalInterface
interface ReceiptedCall<T> {

    /** Asks the remote, once. */
    T answer() throws ModelException;

    /** Makes the call; the receipt stays open when it succeeds, for whoever closes it with what was bought. */
    static <T> T make(ReceiptBook receipts, long receipt, String model, ReceiptedCall<T> call) throws ModelException {
        try (Traced part = Traced.part("ask model", "receipt", receipt)) {
            part.trace().asks(model);
            return make(receipts, receipt, call, part.trace());
        }
    }

    private static <T> T make(ReceiptBook receipts, long receipt, ReceiptedCall<T> call, Trace part)
            throws ModelException {
        try {
            return call.answer();
        } catch (ModelException e) {
            part.failed(e.reason());
            part.used(e.tokensIn(), e.tokensOut());
            receipts.failed(
                    receipt,
                    e.reason(),
                    e.getMessage(),
                    new Receipt.Usage(e.tokensIn(), e.tokensOut(), e.costUsd(), Duration.ZERO));
            throw e;
        } catch (RuntimeException e) {
            part.failed(Reason.INTERRUPTED);
            receipts.failed(receipt, Reason.INTERRUPTED, String.valueOf(e), Receipt.Usage.NOTHING);
            throw e;
        }
    }
}
