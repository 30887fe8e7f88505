/**
 * What is being done, told to the tracing of the server if it has one, in our own words. Start at {@link
 * org.modelwire.trace.Traced}.
 */
package org.modelwire.trace;
