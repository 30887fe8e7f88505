package org.modelwire.batch.model.paid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.modelwire.run.receipt.Question;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.run.receipt.Standing;
import org.modelwire.shared.Reason;

/** Receipts in memory, with what happened to them. */
public final class RememberedReceipts extends ReceiptBook {

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final List<String> identities = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();

    /** What happened, in order. */
    public List<String> events() {
        return events;
    }

    synchronized void putIntoABatch(Question question) {
        identities.add(question.identity());
        standings.add(
                new Standing(identities.size() - 1L, 1, Optional.empty(), true, 0, Optional.empty(), Optional.empty()));
    }

    @Override
    public synchronized Optional<Standing> find(Question question) {
        int at = identities.indexOf(question.identity());
        return at < 0 ? Optional.empty() : Optional.of(standings.get(at));
    }

    @Override
    public synchronized long open(Question question, long runId, BigDecimal estimate) {
        events.add("opened");
        int at = identities.indexOf(question.identity());
        int id = at < 0 ? identities.size() : at;
        if (at < 0) {
            identities.add(question.identity());
            standings.add(null);
        }
        int purchases = at < 0 ? 0 : standings.get(at).purchases();
        standings.set(
                id, new Standing(id, runId, Optional.empty(), false, purchases, Optional.empty(), Optional.empty()));
        return id;
    }

    @Override
    public synchronized void answered(long receiptId, String json, Receipt.Usage usage) {
        events.add("answered");
        close(receiptId, Optional.of(json), 1, Optional.empty());
    }

    @Override
    public synchronized void failed(long receiptId, Reason reason, String detail, Receipt.Usage usage) {
        events.add("failed " + reason.code());
        close(receiptId, Optional.empty(), usage.tokensIn() > 0 ? 1 : 0, Optional.of(reason));
    }

    @Override
    public synchronized void reject(long receiptId, Reason reason, String detail) {
        events.add("rejected " + reason.code());
        close(receiptId, Optional.empty(), 0, Optional.of(reason));
    }

    private void close(long id, Optional<String> answer, int bought, Optional<Reason> reason) {
        Standing before = standings.get((int) id);
        standings.set(
                (int) id,
                new Standing(
                        id,
                        before.runId(),
                        answer,
                        false,
                        before.purchases() + bought,
                        reason,
                        reason.map(Reason::code)));
    }
}
