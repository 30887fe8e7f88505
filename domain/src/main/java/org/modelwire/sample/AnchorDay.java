package org.modelwire.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day of the first start, from which all dates of the sample are counted; kept so that they never move. */
final class AnchorDay {

    static final String FILE = "sample-anchor";

    private AnchorDay() {}

    /**
     * The kept day, or today, which is then kept.
     *
     * @throws UncheckedIOException if the file can't be read or written
     * @throws IllegalStateException if it holds no date
     */
    static LocalDate in(Path home, Clock clock) {
        Path file = home.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(home);
                keep(file, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            }
            return LocalDate.parse(Files.readString(file).strip());
        } catch (DateTimeException e) {
            throw new IllegalStateException(file + " must hold a date such as 2026-11-23; delete it to begin anew", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the first day of the sample newsroom in " + file, e);
        }
    }

    private static void keep(Path file, LocalDate day) throws IOException {
        try {
            Files.writeString(file, day.toString(), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            return; // another start was first; its day counts
        }
    }
}
