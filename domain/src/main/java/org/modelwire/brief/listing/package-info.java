/**
 * Public briefs in lists: by day, by subject, and what a list is counted by. Pages go by key: the brief that was shown last.
 * Uses {@code brief}.
 */
package org.modelwire.brief.listing;
