package org.modelwire.batch.watch;

import java.time.LocalDate;
import java.util.List;

/**
 * What a watch item expects, as it is searched for.
 *
 * @param text the printed sentence and how it can be checked
 * @param subjects slugs of what its brief names
 * @param from first day whose briefs can tell
 * @param before first day whose briefs tell too late
 */
record Expectation(String text, List<String> subjects, LocalDate from, LocalDate before) {}
