/** The watch ledger as readers see it: what is due and open, what came of the rest, and how often it came true. */
package org.modelwire.web.watch;
