package org.modelwire.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final Rounds rounds = new Rounds();
    private final List<Runnable> scheduled = new ArrayList<>();
    private final List<FutureTask<Void>> futures = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();

    @BeforeEach
    void wire() throws ReflectiveOperationException {
        Field scheduler = Rounds.class.getDeclaredField("scheduler");
        scheduler.setAccessible(true);
        scheduler.set(rounds, proxy(ManagedScheduledExecutorService.class, (method, arguments) -> {
            assertThat(method).isEqualTo("scheduleWithFixedDelay");
            assertThat(arguments[3]).isEqualTo(TimeUnit.MILLISECONDS);
            scheduled.add((Runnable) arguments[0]);
            times.add((Long) arguments[1]);
            times.add((Long) arguments[2]);
            FutureTask<Void> future = new FutureTask<>(() -> null);
            futures.add(future);
            return proxy(
                    ScheduledFuture.class,
                    (called, given) -> called.equals("cancel") ? future.cancel((Boolean) given[0]) : null);
        }));
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    @Test
    void beginNothingBeforeTheApplicationIsDeployed() {
        rounds.begin("a look", Duration.ZERO, Duration.ofSeconds(5), () -> {});
        rounds.begin("another", Duration.ofSeconds(1), Duration.ofSeconds(2), () -> {});
        assertThat(scheduled).isEmpty();

        rounds.deployed(new Deployed());

        assertThat(times).containsExactly(0L, 5_000L, 1_000L, 2_000L);
    }

    @Test
    void beginAtOnceInAnApplicationThatIsDeployed() {
        rounds.deployed(new Deployed());

        rounds.begin("a look", Duration.ZERO, Duration.ofSeconds(5), () -> {});

        assertThat(scheduled).hasSize(1);
    }

    @Test
    void waitsAsLongAsItIsTold() {
        rounds.deployed(new Deployed());
        rounds.begin("a look", Duration.ofSeconds(1), Duration.ofMinutes(2), () -> {});

        assertThat(times).containsExactly(1_000L, 120_000L);
    }

    @Test
    void goesOnAfterARoundThatFails() {
        rounds.deployed(new Deployed());
        List<String> done = new ArrayList<>();
        rounds.begin("a look", Duration.ZERO, Duration.ofSeconds(5), () -> {
            done.add("tried");
            throw new IllegalStateException("the database is away");
        });

        scheduled.get(0).run();
        scheduled.get(0).run();

        assertThat(done).containsExactly("tried", "tried");
    }

    @Test
    void goesOnAfterARoundWhoseClassesCouldNotBeLoaded() {
        rounds.deployed(new Deployed());
        rounds.begin("a look", Duration.ZERO, Duration.ofSeconds(5), () -> {
            throw new NoClassDefFoundError("zip file closed");
        });

        assertThatCode(scheduled.get(0)::run).doesNotThrowAnyException();
    }

    @Test
    void endsWithTheApplication() {
        rounds.deployed(new Deployed());
        rounds.begin("a look", Duration.ZERO, Duration.ofSeconds(5), () -> {});
        rounds.begin("another", Duration.ZERO, Duration.ofSeconds(5), () -> {});

        rounds.end();

        assertThat(futures).hasSize(2).allMatch(FutureTask::isCancelled);
    }
}
