package org.modelwire.batch.model.paid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.modelwire.batch.model.Judging;
import org.modelwire.batch.model.Model;
import org.modelwire.home.HomeDisk;
import org.modelwire.run.receipt.BatchBook;
import org.modelwire.run.receipt.ReceiptBook;

/** Opens the account of a run: who answers, and how the answers come. */
@ApplicationScoped
public class Purchases {

    @Inject
    private Optional<Model> writer;

    @Inject
    @Judging
    private Optional<Model> judge;

    @Inject
    private ReceiptBook receipts;

    @Inject
    private BatchBook batches;

    @Inject
    private SpendingLimits limits;

    @Inject
    private BatchHours hours;

    @Inject
    private HomeDisk home;

    /** The models for one step of a run. */
    public ModelRound round(long runId) {
        return new ModelRound(account(writer, runId), account(judge, runId), limits, runId, hours.isOn());
    }

    /** The writing model for a person who tries a prompt; empty if there is none. Each trial has the caps of a run of its own. */
    public Optional<PaidModel> trial(String person) {
        return writer.map(model -> PaidModel.forTrial(model, receipts, limits.leftForTrial(), home::trouble, person));
    }

    private Optional<ModelRound.Account> account(Optional<Model> model, long runId) {
        return model.map(configured -> new ModelRound.Account(
                configured,
                receipts,
                home::trouble,
                configured.batchFiles().map(files -> new BatchDesk(configured, files, batches, hours.next(), runId))));
    }
}
