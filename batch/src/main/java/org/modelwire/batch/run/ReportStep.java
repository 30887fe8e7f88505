package org.modelwire.batch.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.run.receipt.ReceiptBook;
import org.modelwire.run.receipt.RunSpend;

/** Says what the run has cost; the counts of the steps stand in the ledger already. */
@ApplicationScoped
public class ReportStep implements Step {

    private static final Logger LOG = Logger.getLogger(ReportStep.class.getName());

    @Inject
    private ReceiptBook receipts;

    @Override
    public String name() {
        return "report";
    }

    @Override
    public void run(StepContext context) {
        RunSpend spend = receipts.spendOf(context.runId());
        LOG.log(Level.INFO, "run spent run={0} calls={1} tokensIn={2} tokensOut={3} usd={4}", new Object[] {
            Long.toString(context.runId()),
            Long.toString(spend.calls()),
            Long.toString(spend.tokensIn()),
            Long.toString(spend.tokensOut()),
            spend.costUsd().toPlainString()
        });
    }
}
