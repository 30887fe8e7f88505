/** The life of a run as the ledger sees it: its heart, and its end, which is written even if that takes a while. */
package org.modelwire.batch.run.pulse;
