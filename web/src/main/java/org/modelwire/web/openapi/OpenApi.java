package org.modelwire.web.openapi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.JsonParts;

/**
 * The description as it is kept by hand in {@code openapi.json}, with the name and address of the site.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
 */
final class OpenApi {

    private OpenApi() {}

    static byte[] of(SiteConfig site) {
        JsonObject kept = kept();
        JsonObject info = Json.createObjectBuilder(kept.getJsonObject("info"))
                .add("title", site.name())
                .build();
        return Json.createObjectBuilder(kept)
                .add("info", info)
                .add("servers", JsonParts.array().add(JsonParts.object().add("url", site.absolute("/api/v1"))))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject kept() {
        InputStream file = OpenApi.class.getResourceAsStream("/openapi.json");
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        }
    }
}
