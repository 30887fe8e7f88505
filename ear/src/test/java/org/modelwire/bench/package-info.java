/**
 * What a start costs, in time and in memory. Run by the Maven profile {@code bench} alone; the numbers are printed, never
 * asserted, for they say as much about the machine as about us. Start at {@code StartBench}.
 */
package org.modelwire.bench;
