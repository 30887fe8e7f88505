/** Trying a prompt on an article, with nothing published. Start at {@code TrialBean}. */
package org.modelwire.web.console.trial;
