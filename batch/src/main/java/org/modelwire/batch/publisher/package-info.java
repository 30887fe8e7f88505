/**
 * What publishers allow, as their servers and pages say it in machine-readable form. Start at {@link
 * org.modelwire.batch.publisher.RightsDecider}; its reader decides from what it is given and fetches nothing.
 */
package org.modelwire.batch.publisher;
