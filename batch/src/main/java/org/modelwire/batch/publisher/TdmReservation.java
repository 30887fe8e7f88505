package org.modelwire.batch.publisher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.RightsRule;

/**
 * Text and data mining reservations: the TDM Reservation Protocol (W3C community report). The page's own meta element
 * outweighs its header, the header outweighs the file of the whole site; a value other than 0 or 1 says nothing.
 */
final class TdmReservation {

    private static final String NAME = "tdm-reservation";
    private static final String POLICY = "tdm-policy";
    private static final String SIGNAL = "tdmrep";

    private TdmReservation() {}

    static List<RightsRule> read(Headers headers, Optional<String> file, Optional<Document> page, URI address) {
        List<RightsRule> said = new ArrayList<>();
        Optional<RightsRule> meta = page.flatMap(html -> html.select("meta[name]").stream()
                .filter(element -> element.attr("name").strip().equalsIgnoreCase(NAME))
                .flatMap(element -> rule(element.attr("content"), "meta " + NAME).stream())
                .max(Comparator.comparing(RightsRule::policy)));
        Optional<RightsRule> header = headers.values(NAME).stream()
                .flatMap(value -> rule(value, "header " + NAME).stream())
                .max(Comparator.comparing(RightsRule::policy));
        Optional<RightsRule> site = file.flatMap(json -> siteRule(json, address));
        Stream.of(meta, header, site).flatMap(Optional::stream).findFirst().ifPresent(said::add);
        page.ifPresent(html -> html.select("meta[name]").stream()
                .filter(element -> element.attr("name").strip().equalsIgnoreCase(POLICY))
                .forEach(element -> said.add(note(element.attr("content").strip(), "meta " + POLICY))));
        headers.values(POLICY).forEach(policy -> said.add(note(policy, "header " + POLICY)));
        file.ifPresent(json -> places(json, address)
                .filter(place -> place.get(POLICY) instanceof JsonString)
                .forEach(place -> said.add(note(place.getString(POLICY), place(place)))));
        return said;
    }

    private static Optional<RightsRule> siteRule(String json, URI address) {
        return places(json, address)
                .flatMap(place -> rule(value(place.get(NAME)), place(place)).stream())
                .findFirst();
    }

    private static Stream<JsonObject> places(String json, URI address) {
        return locations(json).stream()
                .filter(location -> location.get("location") instanceof JsonString pattern
                        && new PathPattern(pattern.getString()).matches(address))
                // The more specific place first; of two alike, the stricter.
                .sorted(Comparator.comparingInt((JsonObject location) ->
                                location.getString("location").length())
                        .thenComparing(location -> value(location.get(NAME)))
                        .reversed());
    }

    private static String place(JsonObject place) {
        return "tdmrep.json " + place.getString("location");
    }

    private static List<JsonObject> locations(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonArray array
                    ? array.stream()
                            .flatMap(one -> one instanceof JsonObject object ? Stream.of(object) : Stream.empty())
                            .toList()
                    : List.of();
        } catch (JsonException | IllegalStateException e) {
            // Many servers answer every address with a page; what is not the file says nothing.
            return List.of();
        }
    }

    private static String value(JsonValue value) {
        return value instanceof JsonNumber number
                ? number.toString()
                : value instanceof JsonString string ? string.getString() : "";
    }

    private static Optional<RightsRule> rule(String value, String source) {
        return switch (value.strip()) {
            case "1" -> Optional.of(new RightsRule(SIGNAL, NAME + ": 1", source, PublisherPolicy.HEADLINE_AND_LINK));
            case "0" -> Optional.of(new RightsRule(SIGNAL, NAME + ": 0", source, PublisherPolicy.FULL_BRIEF));
            default -> Optional.empty();
        };
    }

    private static RightsRule note(String policy, String source) {
        return new RightsRule(SIGNAL, POLICY + ": " + policy, source, PublisherPolicy.FULL_BRIEF);
    }
}
