/** Weeks of nights in a row, with faults. Run by the Maven profile {@code soak} alone, since they take as long as they take. */
package org.modelwire.soak;
