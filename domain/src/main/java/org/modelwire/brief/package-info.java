/**
 * Briefs: what we publish about a story. A {@code Draft} is text that no gate has seen; a {@code
 * Brief} is stored, has revisions and a state. Start at {@code BriefRepository}.
 */
package org.modelwire.brief;
