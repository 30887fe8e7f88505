package org.modelwire.shared;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.NodeConfig;
import org.modelwire.config.RightsConfig;
import org.modelwire.config.SecretKeyConfig;
import org.modelwire.config.Settings;
import org.modelwire.run.NodeId;

/** Makes the program's own classes with their collaborators put in, as a server does, around one transaction. */
public final class Wiring {

    /** The time of day in every wiring. */
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** Of this process alone: others run tests beside it. */
    private static final String HOME = "target/home-" + ProcessHandle.current().pid();

    /** What every wiring encrypts with. */
    private static final String SECRET_KEY = "A".repeat(43) + "=";

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final List<Object> fired = new ArrayList<>();

    Wiring(EntityManager em) {
        made.put(EntityManager.class, em);
        made.put(RightsConfig.class, RightsConfig.of(Settings.of(Map.of())));
        made.put(NodeConfig.class, NodeConfig.of(Settings.of(Map.of())));
        made.put(SecretKeyConfig.class, new SecretKeyConfig(Optional.of(SECRET_KEY)));
        made.put(HomeConfig.class, HomeConfig.of(Settings.of(Map.of("modelwire.home", HOME))));
        made.put(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC));
        made.put(
                Event.class,
                Proxy.newProxyInstance(
                        Event.class.getClassLoader(),
                        new Class<?>[] {Event.class},
                        (proxy, method, arguments) -> fired.add(arguments[0]) ? null : null));
    }

    /** Uses an object wherever a collaborator of a type is wanted. */
    public <T> Wiring use(Class<T> type, T object) {
        made.put(type, object);
        return this;
    }

    /** Sets the clock of everything that is made from now on. */
    public Wiring at(Instant now) {
        return use(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Is the node of a name, in everything that is made from now on. */
    public Wiring onNode(String name) {
        return use(NodeId.class, new NodeId() {
            @Override
            public String value() {
                return name;
            }
        });
    }

    /** The one object of a type. */
    public <T> T the(Class<T> type) {
        Object known = made.get(type);
        return type.cast(known == null ? make(type) : known);
    }

    /** The events of a type that were fired so far. */
    public <T> List<T> fired(Class<T> type) {
        return fired.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = constructor(type);
            constructor.setAccessible(true);
            Object object = constructor.newInstance(
                    Stream.of(constructor.getParameterTypes()).map(this::the).toArray());
            made.put(type, object);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class)) {
                    field.setAccessible(true);
                    field.set(object, the(field.getType()));
                }
            }
            return object;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    /** The one that the container would call. */
    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                return constructor;
            }
        }
        return type.getDeclaredConstructor();
    }
}
