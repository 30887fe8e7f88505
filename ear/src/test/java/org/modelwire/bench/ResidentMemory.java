package org.modelwire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** The memory that processes occupy, as Linux counts it ({@code VmRSS} and {@code VmHWM}, proc(5)). */
final class ResidentMemory {

    private static final String NOW = "VmRSS:";
    private static final String MOST = "VmHWM:";
    private static final double BYTES_OF_KB = 1024; // what the kernel calls kB

    private ResidentMemory() {}

    /** The sum in millions of bytes; pages shared by two processes count twice. Empty where there is no /proc. */
    static OptionalDouble megabytes(List<ProcessHandle> processes) throws IOException {
        double sum = 0;
        for (ProcessHandle process : processes) {
            OptionalDouble one = megabytes(NOW, process);
            if (one.isEmpty()) {
                return one;
            }
            sum += one.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    /** The most that a process has occupied since it began, in millions of bytes. Empty where there is no /proc. */
    static OptionalDouble most(ProcessHandle process) throws IOException {
        return megabytes(MOST, process);
    }

    private static OptionalDouble megabytes(String field, ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return OptionalDouble.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).replace("kB", "").strip())
                .mapToDouble(kilobytes -> Long.parseLong(kilobytes) * BYTES_OF_KB / 1e6)
                .findFirst();
    }
}
