package org.modelwire.web.api.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.modelwire.config.JobName;
import org.modelwire.run.JobRun;
import org.modelwire.run.RunRepository;
import org.modelwire.run.receipt.ReceiptRepository;
import org.modelwire.web.api.JsonAnswer;

/** Reads executions from the ledger, each time in a transaction of its own, so that what was just written is seen. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Executions {

    @Inject
    private RunRepository runs;

    @Inject
    private ReceiptRepository receipts;

    /** The executions of a job, the newest first, at most 100. */
    public JsonArray list(JobName job) {
        return JsonAnswer.list(runs.find(job), this::json);
    }

    /** One execution of a job. */
    public Optional<JsonObject> find(JobName job, long id) {
        return runs.find(job, id).map(this::json);
    }

    private JsonObject json(JobRun run) {
        return ExecutionJson.of(run, receipts.spendOf(run.id()));
    }
}
