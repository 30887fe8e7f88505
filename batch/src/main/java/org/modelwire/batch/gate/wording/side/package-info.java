/** Whether names, numbers and nouns stand with the deeds and things with which the quoted sentences have them. */
package org.modelwire.batch.gate.wording.side;
