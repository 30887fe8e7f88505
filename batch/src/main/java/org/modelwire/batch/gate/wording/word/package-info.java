/** The words of a sentence beside the words that it quotes: forms of one word, phrases, and who does what. */
package org.modelwire.batch.gate.wording.word;
