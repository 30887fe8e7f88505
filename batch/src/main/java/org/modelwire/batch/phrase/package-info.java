/** What readers are shown of the words that a brief quotes. */
package org.modelwire.batch.phrase;
