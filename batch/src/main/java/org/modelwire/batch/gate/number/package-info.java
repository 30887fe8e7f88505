/** Numbers, money, shares, measures and dates, read from prose to comparable values. */
package org.modelwire.batch.gate.number;
