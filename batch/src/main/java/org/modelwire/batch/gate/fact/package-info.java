/** Gates that bind what a draft claims to the words of its sources. */
package org.modelwire.batch.gate.fact;
