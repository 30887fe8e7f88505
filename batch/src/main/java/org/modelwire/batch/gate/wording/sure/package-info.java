/** Whether a sentence is as sure of each deed as the sentences that it quotes. */
package org.modelwire.batch.gate.wording.sure;
