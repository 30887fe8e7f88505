/** The words of letters, as plain text and as HTML that say the same. */
package org.modelwire.batch.newsletter.letter;
