package org.modelwire.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;

/** What a piece of work took. CPU seconds are those of the whole process, the servers of the publishers included. */
record Measure(String name, int feeds, int entries, double seconds, double cpuSeconds, long peakMegabytes) {

    /** What is measured. */
    interface Work {
        void run() throws Exception;
    }

    static Measure of(String name, int feeds, int entries, Work work) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return new Measure(name, feeds, entries, seconds, (system.getProcessCpuTime() - cpu) / 1e9, peak >> 20);
    }

    /** How fast another one was for the same work, as a share of this one. */
    double beside(Measure other) {
        return seconds / other.seconds;
    }

    void print() {
        System.out.printf(
                Locale.ROOT,
                "%-40s %7.1f s  %7.0f feeds/s  %8.0f entries/s  %6.1f CPU s  %5d MB peak heap%n",
                name,
                seconds,
                feeds / seconds,
                entries / seconds,
                cpuSeconds,
                peakMegabytes);
    }
}
