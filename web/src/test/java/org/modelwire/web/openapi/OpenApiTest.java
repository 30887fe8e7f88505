package org.modelwire.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.ByteArrayInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.api.Operations;

/** The description, kept by hand, says what the resources do: each of them, and nothing else. */
class OpenApiTest {

    private final JsonObject description = read();
    private final Map<String, JsonObject> described = described();
    private final Map<String, Method> built = built();

    private static JsonObject read() {
        byte[] json = OpenApi.of(
                new SiteConfig("The Wire", URI.create("https://wire.example"), Optional.empty(), Optional.empty()));
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }

    /** By method and path, such as {@code get /briefs}. */
    private Map<String, JsonObject> described() {
        Map<String, JsonObject> operations = new TreeMap<>();
        description
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject()
                        .forEach((method, operation) -> operations.put(method + " " + path, operation.asJsonObject())));
        return operations;
    }

    private static Map<String, Method> built() {
        Map<String, Method> operations = new TreeMap<>();
        resources()
                .forEach(resource -> Arrays.stream(resource.getDeclaredMethods())
                        .forEach(method -> httpMethod(method)
                                .ifPresent(name -> operations.put(name + " " + path(resource, method), method))));
        return operations;
    }

    private static Stream<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.modelwire.web.api").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(type -> type.reflect());
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(found -> found.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        String rest = method.isAnnotationPresent(Path.class)
                ? "/" + method.getAnnotation(Path.class).value()
                : "";
        return ("/" + resource.getAnnotation(Path.class).value() + rest)
                .replaceAll("\\{\\s*(\\w+)\\s*:[^/]*\\}", "{$1}");
    }

    @Test
    void describesEveryOperationAndNoOther() {
        assertThat(built).isNotEmpty();
        assertThat(described.keySet()).isEqualTo(built.keySet());
    }

    @Test
    void namesEveryParameterAndNoOther() {
        built.forEach((name, method) -> {
            assertThat(parameters(name, "query"))
                    .as(name)
                    .isEqualTo(annotated(method, QueryParam.class, QueryParam::value));
            assertThat(parameters(name, "path"))
                    .as(name)
                    .isEqualTo(annotated(method, PathParam.class, PathParam::value));
        });
    }

    private Set<String> parameters(String operation, String place) {
        return Optional.ofNullable(described.get(operation).getJsonArray("parameters"))
                .map(list -> list.getValuesAs(JsonObject.class))
                .orElse(List.of())
                .stream()
                .filter(parameter -> parameter.getString("in").equals(place))
                .map(parameter -> parameter.getString("name"))
                .collect(Collectors.toSet());
    }

    private static <A extends Annotation> Set<String> annotated(
            Method method, Class<A> type, Function<A, String> name) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(type))
                .map(parameter -> name.apply(parameter.getAnnotation(type)))
                .collect(Collectors.toSet());
    }

    @Test
    void namesTheMediaTypesOfEveryBody() {
        built.forEach((name, method) -> {
            boolean hasBody = Arrays.asList(method.getParameterTypes()).contains(java.io.InputStream.class);
            Set<String> types = Optional.ofNullable(described.get(name).getJsonObject("requestBody"))
                    .map(body -> body.getJsonObject("content").keySet())
                    .orElse(Set.of());
            assertThat(types).as(name).isEqualTo(hasBody ? consumed(method) : Set.of());
        });
    }

    private static Set<String> consumed(Method method) {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes consumes = own == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : own;
        return Set.of(consumes.value());
    }

    @Test
    void asksForTheTokenWhereTheOperationDoes() {
        built.forEach((name, method) -> assertThat(described.get(name).containsKey("security"))
                .as(name)
                .isEqualTo(method.getDeclaringClass().isAnnotationPresent(Operations.class)));
    }

    @Test
    void leadsNowhereThatIsNotThere() {
        Set<String> references = new HashSet<>();
        collect(description, references);

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(description.getValue(reference.substring(1))).isNotNull());
    }

    private static void collect(JsonValue value, Set<String> references) {
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                if (name.equals("$ref")) {
                    references.add(((JsonString) member).getString());
                }
            });
        }
        if (value instanceof JsonStructure structure) {
            (structure instanceof JsonObject object ? object.values() : structure.asJsonArray())
                    .forEach(member -> collect(member, references));
        }
    }

    @Test
    void namesEachOperationOnceWithWhatItAnswers() {
        assertThat(described.values())
                .extracting(operation -> operation.getString("operationId"))
                .doesNotHaveDuplicates();
        assertThat(described.values())
                .allSatisfy(operation -> assertThat(
                                operation.getJsonObject("responses").keySet())
                        .anyMatch(status -> status.startsWith("2")));
    }

    @Test
    void saysWhichSiteItDescribes() {
        assertThat(description.getString("openapi")).startsWith("3.1.");
        assertThat(description.getJsonObject("info").getString("title")).isEqualTo("The Wire");
        assertThat(description.getJsonArray("servers").getJsonObject(0).getString("url"))
                .isEqualTo("https://wire.example/api/v1");
    }
}
