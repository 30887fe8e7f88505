/**
 * Copies of the embedded database for whoever backs up the home while the server runs. {@link
 * org.modelwire.backup.BackupTimer} looks for requests; the launcher makes the backup of what it gets.
 */
package org.modelwire.backup;
