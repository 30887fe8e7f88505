package org.modelwire.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Readers who ask at once, each for the next page as soon as the last is there, or after a pause. */
final class Crowd {

    private static final double NANOS_OF_MILLI = 1e6;

    private final int port;
    private final int readers;
    private final Duration pause;

    Crowd(int port, int readers, Duration pause) {
        this.port = port;
        this.readers = readers;
        this.pause = pause;
    }

    /**
     * What they met.
     *
     * @param nanos how long each answer took, sorted
     * @param errors answers other than 200, and connections that broke
     */
    record Met(long[] nanos, int errors, double seconds) {

        int answers() {
            return nanos.length;
        }

        double rate() {
            return answers() / seconds;
        }

        double millis(double share) {
            return nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / NANOS_OF_MILLI;
        }
    }

    /** Reads for a time; the function names the page of a reader's next question. */
    Met read(Duration time, IntFunction<String> pages) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        return read(() -> System.nanoTime() < end, pages);
    }

    /** Reads as long as the condition holds. */
    Met read(BooleanSupplier goesOn, IntFunction<String> pages) throws Exception {
        long begun = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            List<Future<Met>> all = IntStream.range(0, readers)
                    .mapToObj(reader -> threads.submit(() -> one(reader, goesOn, pages)))
                    .toList();
            long[] nanos = {};
            int errors = 0;
            for (Future<Met> one : all) {
                nanos = LongStream.concat(
                                Arrays.stream(nanos), Arrays.stream(one.get().nanos()))
                        .toArray();
                errors += one.get().errors();
            }
            Arrays.sort(nanos);
            return new Met(nanos, errors, (System.nanoTime() - begun) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private Met one(int number, BooleanSupplier goesOn, IntFunction<String> pages) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        int errors = 0;
        try (Reader reader = new Reader(port)) {
            for (int turn = number; goesOn.getAsBoolean(); turn += readers) {
                String page = pages.apply(turn);
                long begun = System.nanoTime();
                try {
                    if (reader.get(page).status() != 200) {
                        errors++;
                    }
                } catch (IOException e) {
                    errors++;
                    reader.leave();
                }
                nanos.add(System.nanoTime() - begun);
                if (!pause.isZero()) {
                    Thread.sleep(pause.toMillis());
                }
            }
        }
        return new Met(nanos.build().toArray(), errors, 0);
    }
}
