package org.modelwire.web.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modelwire.account.Person;
import org.modelwire.account.Role;

/** What a session of the desk holds can be handed to another node. */
class ConsoleSessionsTest {

    private static final String OURS = "org.modelwire";

    private static List<Class<?>> beans() {
        List<Class<?>> beans = new ArrayList<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(OURS + ".web.console")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ViewScoped.class))
                        .map(JavaClass::reflect)
                        .forEach(beans::add);
        return beans;
    }

    private static Object copy(Object original) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void carriesWhoIsSignedIn() throws Exception {
        Person person = new Person(7, "ines", "Ines Roth", Role.EDITOR, 3);
        assertThat(copy(person)).isEqualTo(person);
    }

    @Test
    void carriesTheStateOfEveryView() throws Exception {
        assertThat(beans()).isNotEmpty();
        for (Class<?> bean : beans()) {
            Constructor<?> constructor = bean.getDeclaredConstructor();
            constructor.setAccessible(true);
            assertThat(copy(constructor.newInstance())).isInstanceOf(bean);
        }
    }

    @Test
    void keepsNothingInAViewThatCannotBeCarried() {
        Set<String> stuck = new HashSet<>();
        beans().forEach(bean -> look(bean, bean.getSimpleName(), new HashSet<>(), stuck));
        assertThat(stuck).isEmpty();
    }

    private static void look(Type type, String where, Set<Type> seen, Set<String> stuck) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            look(generic.getRawType(), where, seen, stuck);
            for (Type argument : generic.getActualTypeArguments()) {
                look(argument, where, seen, stuck);
            }
        } else if (type instanceof Class<?> plain && !plain.isPrimitive() && !plain.isEnum()) {
            if (plain.isArray()) {
                look(plain.getComponentType(), where, seen, stuck);
                return;
            }
            boolean container = Collection.class.isAssignableFrom(plain) || Map.class.isAssignableFrom(plain);
            if (!container && !Serializable.class.isAssignableFrom(plain)) {
                stuck.add(where + ": " + plain.getName());
            }
            if (plain.getName().startsWith(OURS)) {
                fields(plain, where, seen, stuck);
            }
        }
    }

    private static void fields(Class<?> type, String where, Set<Type> seen, Set<String> stuck) {
        for (Field field : type.getDeclaredFields()) {
            boolean kept = (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0;
            // What the server puts in is a stand-in that finds its bean on any node.
            if (kept && !field.isAnnotationPresent(Inject.class)) {
                look(field.getGenericType(), where + "." + field.getName(), seen, stuck);
            }
        }
    }
}
