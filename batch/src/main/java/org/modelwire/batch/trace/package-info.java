/**
 * The tracing of the server, where it has OpenTelemetry and it is switched on. The classes of OpenTelemetry are the server's own,
 * and perhaps not there.
 */
package org.modelwire.batch.trace;
