/** Keeps the archive in step with the database, and grounds stories in it. */
package org.modelwire.batch.archive;
