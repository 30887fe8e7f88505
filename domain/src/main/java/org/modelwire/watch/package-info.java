/** The watch ledger: what briefs told readers to watch, and what came of it. Uses {@code brief} and {@code shared}. */
package org.modelwire.watch;
