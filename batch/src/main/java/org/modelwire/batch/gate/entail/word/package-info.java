/** English words as alignment sees them: what they do, what their forms share, and what their meanings have in common. */
package org.modelwire.batch.gate.entail.word;
