/**
 * What editors say of subjects: merged, parted, named, blocked. Mentions move with them, each time in one transaction. Start at
 * {@link org.modelwire.brief.subjects.SubjectDesk}. Uses {@code subject}, {@code brief} and {@code shared}.
 */
package org.modelwire.brief.subjects;
