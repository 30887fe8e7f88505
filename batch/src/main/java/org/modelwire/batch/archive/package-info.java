/** Finds the earlier briefs that a story connects with. */
package org.modelwire.batch.archive;
