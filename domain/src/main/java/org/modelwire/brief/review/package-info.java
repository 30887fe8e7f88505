/**
 * What people say of drafts: reviews of substance, findings that they accept with a reason, notes to each other and to the
 * writer. Rows that are only ever added; {@code brief} decides what follows from them.
 */
package org.modelwire.brief.review;
