package org.modelwire.brief.subjects;

/**
 * An editor says that a subject is the same as another one. Fired inside the transaction of the change.
 *
 * @param subject number of the one that is no subject of its own any more
 * @param into number of the other one
 */
public record SubjectMerged(long subject, long into) {}
