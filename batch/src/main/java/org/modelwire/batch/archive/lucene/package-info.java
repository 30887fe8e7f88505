/** The archive's index in this process: Lucene, in a directory of its own. */
package org.modelwire.batch.archive.lucene;
