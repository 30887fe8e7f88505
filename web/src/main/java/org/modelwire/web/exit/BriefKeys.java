package org.modelwire.web.exit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the variable parts of addresses can be that have to do with a brief.
 *
 * @param subjects slugs of the subjects that it names
 * @param publishers domains of the publishers behind it
 * @param days on which something happened to it, in UTC
 * @param words what a reader who looks for it would type, in no order in which the brief has it
 */
public record BriefKeys(
        String slug, List<String> subjects, List<String> publishers, List<LocalDate> days, String words) {

    private static final DateTimeFormatter PATH = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    /** Every one of them, days in both forms. */
    public List<String> all() {
        return Stream.of(
                        Stream.of(slug),
                        subjects.stream(),
                        publishers.stream(),
                        days.stream().map(LocalDate::toString),
                        days.stream().map(PATH::format))
                .flatMap(keys -> keys)
                .distinct()
                .toList();
    }
}
