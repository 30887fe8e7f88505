/** What every gate is, and what it is given: {@link org.modelwire.batch.gate.check.Gate} and its input. */
package org.modelwire.batch.gate.check;
