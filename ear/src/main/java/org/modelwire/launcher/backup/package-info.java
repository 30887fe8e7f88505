/**
 * Backups of a home. {@link org.modelwire.launcher.backup.Backup} makes one while the server runs, {@link
 * org.modelwire.launcher.backup.Restore} makes a home of one; both know the file as {@link
 * org.modelwire.launcher.backup.Archive}.
 */
package org.modelwire.launcher.backup;
