package org.modelwire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** The memory that processes occupy, as Linux counts it ({@code VmRSS}, proc(5)). */
final class ResidentMemory {

    private static final String FIELD = "VmRSS:";
    private static final double BYTES_OF_KB = 1024; // what the kernel calls kB

    private ResidentMemory() {}

    /** The sum in millions of bytes; pages shared by two processes count twice. Empty where there is no /proc. */
    static OptionalDouble megabytes(List<ProcessHandle> processes) throws IOException {
        double sum = 0;
        for (ProcessHandle process : processes) {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (!Files.isReadable(status)) {
                return OptionalDouble.empty();
            }
            sum += kilobytes(Files.readAllLines(status)) * BYTES_OF_KB / 1e6;
        }
        return OptionalDouble.of(sum);
    }

    private static long kilobytes(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(FIELD))
                .map(line -> line.substring(FIELD.length()).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .sum();
    }
}
