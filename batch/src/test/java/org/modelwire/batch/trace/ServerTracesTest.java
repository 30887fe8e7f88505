package org.modelwire.batch.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelwire.trace.Trace;
import org.modelwire.trace.Traces;

/** Servers that trace nothing; what those do that trace is seen on them, in the system tests. */
class ServerTracesTest {

    private final List<String> asked = new ArrayList<>();

    /** The classes of this package, on a server that has none of OpenTelemetry. */
    private static final class WithoutOpenTelemetry extends ClassLoader {

        private static final String HERE = ServerTraces.class.getPackageName();

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.opentelemetry.")) {
                throw new ClassNotFoundException(name);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null || !name.startsWith(HERE)) {
                return known == null ? super.loadClass(name, resolve) : known;
            }
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void tellNobodyWhereTheServerHasNoOpenTelemetry() throws Exception {
        Class<?> there = new WithoutOpenTelemetry().loadClass(ServerTraces.class.getName());
        assertThat(there).isNotEqualTo(ServerTraces.class);

        assertThat(begun(there, offers(null))).isSameAs(Trace.NONE);

        assertThat(asked).as("asked for among the beans").isEmpty();
    }

    @Test
    void tellNobodyWhereTheServerOffersNone() throws Exception {
        assertThat(begun(ServerTraces.class, offers(null))).isSameAs(Trace.NONE);
        assertThat(asked).containsExactly("select", "isResolvable");
    }

    @Test
    void makeNothingOfAnythingWhereItIsSwitchedOff() throws Exception {
        assertThat(begun(ServerTraces.class, offers(OpenTelemetry.noop()))).isSameAs(Trace.NONE);
        assertThat(asked).containsExactly("select", "isResolvable", "get");
    }

    private static Trace begun(Class<?> type, Object beans) throws ReflectiveOperationException {
        Object traces = type.getDeclaredConstructor().newInstance();
        Field field = type.getDeclaredField("beans");
        field.setAccessible(true);
        field.set(traces, beans);
        Method look = type.getDeclaredMethod("look");
        look.setAccessible(true);
        look.invoke(traces);
        return ((Traces) traces).begin("run nightly", "run", 1);
    }

    /** Beans among which one is offered, or none. */
    private Object offers(OpenTelemetry offered) {
        InvocationHandler answers = (beans, method, arguments) -> {
            asked.add(method.getName());
            return switch (method.getName()) {
                case "select" -> beans;
                case "isResolvable" -> offered != null;
                case "get" -> offered;
                default -> throw new UnsupportedOperationException(method.getName());
            };
        };
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Instance.class}, answers);
    }
}
