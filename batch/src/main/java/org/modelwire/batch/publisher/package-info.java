/**
 * What publishers allow, as their servers and pages say it in machine-readable form. Start at {@link
 * org.modelwire.batch.publisher.RightsReader}; it decides from what it is given and fetches nothing.
 */
package org.modelwire.batch.publisher;
