package org.modelwire.batch.model.paid;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.run.receipt.ReceiptBook;

/**
 * The models of one step of a run. Where questions go as files the step makes passes: in each one every story goes as far
 * as the receipts have answers, and between two passes the files with what is missing are sent and taken in.
 */
public final class ModelRound {

    private final Optional<Account> writer;
    private final Optional<Account> judge;
    private final SpendingLimits limits;
    private final long runId;
    private final boolean batched;

    ModelRound(Optional<Account> writer, Optional<Account> judge, SpendingLimits limits, long runId, boolean batched) {
        this.writer = writer;
        this.judge = judge;
        this.limits = limits;
        this.runId = runId;
        this.batched = batched;
    }

    /**
     * A model with its account books.
     *
     * @param trouble why an answer could not be kept at this moment; empty if it could
     * @param desk empty where the model takes no files
     */
    record Account(Model model, ReceiptBook receipts, Supplier<Optional<String>> trouble, Optional<BatchDesk> desk) {

        Answers answers(RunBudget left, long runId, boolean batched) {
            PaidModel direct = new PaidModel(model, receipts, left, trouble, runId);
            if (!batched || desk.isEmpty()) {
                return direct;
            }
            desk.get().begin(left);
            return new BatchedModel(model, receipts, direct, desk.get(), runId);
        }
    }

    /**
     * Who writes and who judges in one pass; both share what may still be spent.
     *
     * @param writer empty where there is no model
     * @param judge empty where nobody judges
     * @param left what may still be spent
     */
    public record Pass(Optional<Answers> writer, Optional<Answers> judge, RunBudget left) {}

    /** Whether questions go as files, so that there are several passes. */
    public boolean isBatched() {
        return batched && desks().findAny().isPresent();
    }

    /** Begins a pass. */
    public Pass pass() {
        RunBudget left = limits.left(runId);
        return new Pass(
                writer.map(account -> account.answers(left, runId, batched)),
                judge.map(account -> account.answers(left, runId, batched)),
                left);
    }

    /**
     * Sends what the last pass has asked.
     *
     * @return whether there was anything, so that another pass makes sense
     * @throws StepAbortedException if nothing was sent because a cap is reached, or if the key or the quota is refused
     */
    public boolean send() throws StepAbortedException {
        boolean any = false;
        for (BatchDesk desk : all()) {
            any |= desk.send();
        }
        Optional<StepAbortedException> cap =
                desks().flatMap(desk -> desk.capReached().stream()).findFirst();
        if (!any && cap.isPresent()) {
            throw cap.get();
        }
        return any;
    }

    /**
     * Waits until all that was sent, in this run or an earlier one, has been taken in.
     *
     * @param stopping whether somebody wants the run to end; what was sent is then taken in by the next one
     * @throws StepAbortedException if the key or the quota is refused
     */
    public void await(BooleanSupplier stopping) throws StepAbortedException, InterruptedException {
        for (BatchDesk desk : all()) {
            desk.await(stopping);
        }
    }

    private List<BatchDesk> all() {
        return desks().toList();
    }

    private Stream<BatchDesk> desks() {
        return Stream.of(writer, judge).flatMap(Optional::stream).flatMap(account -> account.desk().stream());
    }
}
