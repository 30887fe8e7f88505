/**
 * The archive: earlier briefs as they are searched. The database is the truth; an index follows it. Start at {@link
 * org.modelwire.archive.Archive}. Uses {@code brief}.
 */
package org.modelwire.archive;
