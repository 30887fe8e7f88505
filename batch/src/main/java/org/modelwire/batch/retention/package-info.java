/** The job {@code retention}: deletes what is too old, with counts. */
package org.modelwire.batch.retention;
