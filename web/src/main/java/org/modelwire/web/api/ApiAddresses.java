package org.modelwire.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.modelwire.web.exit.BriefKeys;
import org.modelwire.web.exit.ExitAddresses;

/** The addresses of the public API, read off the annotations of its resources. */
@ApplicationScoped
public class ApiAddresses implements ExitAddresses {

    @Inject
    private BeanManager beans;

    @Override
    public Stream<String> of(BriefKeys keys) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(PublicApi.class) && type.isAnnotationPresent(Path.class))
                .flatMap(type -> addresses(type, keys))
                .sorted();
    }

    static Stream<String> addresses(Class<?> resource, BriefKeys keys) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> method.isAnnotationPresent(GET.class))
                .flatMap(method -> addresses(resource, method, keys));
    }

    private static Stream<String> addresses(Class<?> resource, Method method, BriefKeys keys) {
        String path = "/api/v1/" + resource.getAnnotation(Path.class).value()
                + (method.isAnnotationPresent(Path.class)
                        ? "/" + method.getAnnotation(Path.class).value()
                        : "");
        if (path.contains("{")) {
            return keys.all().stream()
                    .filter(key -> !key.contains("/"))
                    .map(key -> path.replaceFirst("\\{[^}]*}", key));
        }
        return Stream.concat(
                Stream.of(path),
                Arrays.stream(method.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                        .flatMap(parameter -> narrowed(parameter, keys).map(query -> path + "?" + query)));
    }

    private static Stream<String> narrowed(Parameter parameter, BriefKeys keys) {
        String name = parameter.getAnnotation(QueryParam.class).value();
        List<String> values = switch (name) {
            case "q" -> List.of(keys.words());
            case "mention" -> keys.subjects();
            case "publisher" -> keys.publishers();
            case "since" -> keys.days().stream().map(Object::toString).toList();
            default -> List.of();
        };
        return values.stream().map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
