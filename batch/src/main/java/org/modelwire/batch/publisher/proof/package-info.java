/** Looks for the proof of a domain, in its DNS and on its site, and looks again every day. */
package org.modelwire.batch.publisher.proof;
