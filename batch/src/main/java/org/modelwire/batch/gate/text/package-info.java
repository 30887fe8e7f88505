/** Text as gates compare it: one spelling for quotes, dashes and spaces, and the way back to the words as printed. */
package org.modelwire.batch.gate.text;
