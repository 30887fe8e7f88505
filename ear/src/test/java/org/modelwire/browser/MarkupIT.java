package org.modelwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Nu HTML checker, which the W3C runs too, on a page of each kind. */
@ExtendWith(SampleSite.Shared.class)
@Timeout(300)
@Tag("looks")
class MarkupIT {

    /** In bytes: the checker goes as deep as the schema of HTML does. */
    private static final long STACK = 16L * 1_024 * 1_024;

    @Test
    void findsNoErrorInAnyKindOfPage(SampleSite site) throws Exception {
        List<String> pages = Crawl.of(site).kinds();
        assertThat(pages).hasSizeGreaterThan(5);
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (String page : pages) {
            List<String> found = errors(site.get(page).body());
            if (!found.isEmpty()) {
                errors.put(page, found);
            }
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void wouldFindOne() throws Exception {
        assertThat(errors("<!DOCTYPE html><html lang=\"en\"><title>A</title><p><div></div></html>"))
                .isEmpty();
        assertThat(errors("<!DOCTYPE html><html lang=\"en\"><title>A</title><ul><div></div></ul></html>"))
                .isNotEmpty();
    }

    private static List<String> errors(String html) throws Exception {
        FutureTask<String> check = new FutureTask<>(() -> {
            EmbeddedValidator checker = new EmbeddedValidator();
            checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
            return checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        });
        new Thread(null, check, "checker", STACK).start();
        String answer = check.get();
        JsonArray messages =
                Json.createReader(new StringReader(answer)).readObject().getJsonArray("messages");
        return messages.getValuesAs(JsonObject.class).stream()
                .filter(message -> !message.getString("type").equals("info"))
                .map(message -> message.getInt("lastLine", 0) + ": " + message.getString("message"))
                .toList();
    }
}
