/** Reads what the clauses of a sentence tell - of whom, with which sign, how sure - and lays it beside the articles. */
package org.modelwire.batch.gate.claim;
