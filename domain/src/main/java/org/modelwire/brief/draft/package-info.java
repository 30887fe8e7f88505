/**
 * Drafts and what gates say of them: plain values that know no database, so that writers and gates are tested without one.
 * Start at {@link org.modelwire.brief.draft.Draft} and {@link org.modelwire.brief.draft.DraftChecks}.
 */
package org.modelwire.brief.draft;
