package org.modelwire.audit;

/**
 * Which entries to show; an empty text matches all.
 *
 * @param item kind of item, such as {@code brief}
 * @param actor part of the name of who did it
 * @param words part of the reason
 */
public record AuditFilter(String item, String actor, String words) {}
