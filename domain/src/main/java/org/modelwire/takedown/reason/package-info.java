/** The statement of reasons that goes with every decision about a request. */
package org.modelwire.takedown.reason;
