/** What a sentence claims beyond its words: yes or no, sure or not, and who or what each name and number belongs to. */
package org.modelwire.batch.gate.claim;
