package org.modelwire.watch;

import java.util.Optional;
import org.modelwire.brief.draft.ContextKind;

/**
 * How many items of one kind of brief are in one state.
 *
 * @param kind empty for briefs without a kind
 */
public record WatchCount(Optional<ContextKind> kind, WatchState state, long items) {}
