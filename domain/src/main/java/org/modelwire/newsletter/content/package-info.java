/** What stands in a letter, as plain values that outlive the transaction in which they were read. */
package org.modelwire.newsletter.content;
