/**
 * How a job runs: started once, one step after another, each step's items shared among threads, progress and end
 * written to the ledger. A feature adds a step by implementing {@link org.modelwire.batch.run.Step} and naming it in a
 * job file.
 */
package org.modelwire.batch.run;
