/** The tracing of the server, where it has OpenTelemetry and it is switched on. */
package org.modelwire.batch.trace;
