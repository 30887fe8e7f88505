/**
 * How far sources support a sentence, without any model call: {@link org.modelwire.batch.gate.entail.EntailmentScore}
 * gathers signs for and against ({@link org.modelwire.batch.gate.entail.Sign}) and weighs them by what shared data taught.
 */
package org.modelwire.batch.gate.entail;
