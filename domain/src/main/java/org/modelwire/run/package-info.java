/**
 * The ledger of runs: which job runs, how far it is, and what was asked of a model. The ledger is the truth; the job
 * repositories of the servers are only a display. Start at {@link org.modelwire.run.RunLedger}.
 */
package org.modelwire.run;
