package org.modelwire.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComputingTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void leavesAProcessorForReaders() throws Exception {
        Computing computing = new Computing(3);
        AtomicInteger atWork = new AtomicInteger();
        CyclicBarrier two = new CyclicBarrier(2);
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(threads.submit(() -> computing.take(() -> {
                atWork.incrementAndGet();
                two.await(20, TimeUnit.SECONDS); // two are here at once, or this breaks
                int seen = atWork.get();
                two.await(20, TimeUnit.SECONDS);
                atWork.decrementAndGet();
                return seen;
            })));
        }

        for (Future<Integer> one : all) {
            assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo(2);
        }
    }

    @Test
    void letsOneWorkWhereThereIsOnlyOneProcessor() {
        assertThat(new Computing(1).<Integer, RuntimeException>take(() -> 7)).isEqualTo(7);
    }

    @Test
    void passesTheTurnOnAfterAFailure() {
        Computing computing = new Computing(2);

        assertThatThrownBy(() -> computing.take(() -> {
                    throw new IllegalStateException("too long");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(computing.<Integer, RuntimeException>take(() -> 7)).isEqualTo(7);
    }
}
