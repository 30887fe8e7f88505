/** Whether a sentence keeps the telling words of what it quotes: the same deeds, denials, sureness and sides. */
package org.modelwire.batch.gate.wording;
