package org.modelwire.batch.model.paid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.modelwire.run.receipt.Question;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.run.receipt.RunSpend;
import org.modelwire.run.receipt.Standing;
import org.modelwire.shared.Reason;

/** Receipts in memory, with what happened to them. */
public final class RememberedReceipts extends ReceiptBook {

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final List<String> identities = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();
    private final Map<String, Long> waiting = new LinkedHashMap<>();
    private BigDecimal spent = BigDecimal.ZERO;

    /** What happened, in order. */
    public List<String> events() {
        return events;
    }

    synchronized void putIntoABatch(Question question) {
        identities.add(question.identity());
        standings.add(new Standing(
                identities.size() - 1L,
                Optional.of(1L),
                Optional.empty(),
                true,
                0,
                Optional.empty(),
                Optional.empty()));
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
                id,
                new Standing(
                        id,
                        Optional.of(runId),
                        Optional.empty(),
                        false,
                        purchases,
                        Optional.empty(),
                        Optional.empty()));
        return id;
    }

    @Override
    public synchronized long openTrial(Question question, String person, BigDecimal estimate) {
        long id = open(question, 0, estimate);
        events.set(events.size() - 1, "opened for " + person);
        return id;
    }

    @Override
    public synchronized void answered(long receiptId, String json, Receipt.Usage usage) {
        events.add("answered");
        spent = spent.add(usage.costUsd());
        close(receiptId, Optional.of(json), 1, Optional.empty());
    }

    @Override
    public synchronized void failed(long receiptId, Reason reason, String detail, Receipt.Usage usage) {
        events.add("failed " + reason.code());
        spent = spent.add(usage.costUsd());
        close(receiptId, Optional.empty(), usage.tokensIn() > 0 ? 1 : 0, Optional.of(reason));
    }

    @Override
    public synchronized void reject(long receiptId, Reason reason, String detail) {
        events.add("rejected " + reason.code());
        close(receiptId, Optional.empty(), 0, Optional.of(reason));
    }

    synchronized void waitIn(long batch, Question question, long runId, BigDecimal estimate) {
        long id = open(question, runId, estimate);
        waiting.put(question.identity(), batch);
        mark(id, runId, true);
    }

    synchronized void moveWaiting(long runId) {
        waiting.keySet().forEach(identity -> mark(identities.indexOf(identity), runId, true));
    }

    synchronized boolean takeIn(long batch, String identity, LongConsumer close) {
        if (!Long.valueOf(batch).equals(waiting.get(identity))) {
            return false;
        }
        waiting.remove(identity);
        close.accept(identities.indexOf(identity));
        return true;
    }

    synchronized void releaseAll(long batch, String why) {
        List.copyOf(waiting.keySet())
                .forEach(identity ->
                        takeIn(batch, identity, id -> failed(id, Reason.INTERRUPTED, why, Receipt.Usage.NOTHING)));
    }

    /** US dollars spent so far. */
    public synchronized BigDecimal spent() {
        return spent;
    }

    @Override
    public synchronized RunSpend spendOf(long runId) {
        return new RunSpend(identities.size(), 0, 0, spent);
    }

    @Override
    public synchronized BigDecimal spentSince(Instant since) {
        return spent;
    }

    private void mark(long id, long runId, boolean waits) {
        Standing before = standings.get((int) id);
        standings.set(
                (int) id,
                new Standing(
                        id,
                        Optional.of(runId),
                        before.answer(),
                        waits,
                        before.purchases(),
                        before.reason(),
                        before.detail()));
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
