package org.modelwire.web.api;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;

/** Stored rows for tests that have no database: sets what only a database or another package sets. */
public final class StandIns {

    private StandIns() {}

    /** Gives a row its id. */
    public static <T> T withId(T row, long id) {
        return set(row, "id", id);
    }

    /** Sets a field of an object, its own or an inherited one. */
    public static <T> T set(T row, String name, Object value) {
        try {
            Field field = field(row.getClass(), name);
            field.setAccessible(true);
            field.set(row, value);
            return row;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Events that go into a list. */
    @SuppressWarnings("unchecked")
    public static <T> Event<T> events(List<T> fired) {
        return (Event<T>) Proxy.newProxyInstance(
                StandIns.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (proxy, method, arguments) -> fired.add((T) arguments[0]) ? null : null);
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        for (Class<?> at = type; at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(type + " has no field " + name);
    }

    /** Makes an object with a constructor that its package keeps to itself. */
    public static <T> T make(Class<T> type, Object... arguments) {
        try {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (fits(constructor.getParameterTypes(), arguments)) {
                    constructor.setAccessible(true);
                    return type.cast(constructor.newInstance(arguments));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("no fitting constructor in " + type);
    }

    /** Calls a method that its package keeps to itself. */
    public static Object call(Object object, String name, Object... arguments) {
        try {
            for (Method method : object.getClass().getDeclaredMethods()) {
                if (method.getName().equals(name) && fits(method.getParameterTypes(), arguments)) {
                    method.setAccessible(true);
                    return method.invoke(object, arguments);
                }
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("no fitting method " + name);
    }

    private static boolean fits(Class<?>[] parameters, Object... arguments) {
        return parameters.length == arguments.length
                && Arrays.stream(parameters)
                        .allMatch(parameter -> Arrays.stream(arguments)
                                .anyMatch(argument -> parameter.isInstance(argument) || parameter.isPrimitive()));
    }
}
