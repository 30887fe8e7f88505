/**
 * Numbers about the whole wire for those who keep it running. Reads the tables of {@code article}, {@code brief}, {@code
 * feed} and {@code run}; nothing depends on it but what shows them.
 */
package org.modelwire.metrics;
