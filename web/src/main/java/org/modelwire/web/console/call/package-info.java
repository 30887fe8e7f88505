/** Calls of models: what was asked when, what it cost, and what came back. Start at {@code CallsBean}. */
package org.modelwire.web.console.call;
