package org.modelwire.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.modelwire.brief.draft.ContextKind;

/**
 * Which briefs a reader wants to search; what is empty does not matter.
 *
 * @param subject slug of a subject that it names
 * @param publisher domain of one who reported its story
 * @param from first day that counts, in UTC
 * @param to last day that counts
 */
public record ReaderFilter(
        Optional<String> subject,
        Optional<String> publisher,
        Optional<ContextKind> kind,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** Every brief. */
    public static final ReaderFilter NONE =
            new ReaderFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether it leaves any brief out. */
    public boolean isSet() {
        return !equals(NONE);
    }
}
