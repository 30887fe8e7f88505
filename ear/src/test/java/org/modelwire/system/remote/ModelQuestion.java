package org.modelwire.system.remote;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request asks, as far as a script needs it.
 *
 * @param prompt {@code read} or {@code write}
 * @param lead address of the story's first article
 * @param title of that article
 * @param text of that article
 * @param published the day of that article
 */
public record ModelQuestion(String prompt, String lead, String title, String text, LocalDate published) {

    private static final Pattern ARTICLE = Pattern.compile(
            "lead-article: (\\S+)\n.*?published: (\\d{4}-\\d\\d-\\d\\d).*?\nBEGIN (\\S+)\n(.*?)\nEND \\3\n",
            Pattern.DOTALL);

    public static ModelQuestion of(JsonObject request) {
        String prompt = request.getJsonObject("response_format")
                .getJsonObject("json_schema")
                .getString("name");
        List<JsonObject> messages = request.getJsonArray("messages").getValuesAs(JsonObject.class);
        Matcher article = ARTICLE.matcher(messages.get(messages.size() - 1).getString("content"));
        if (!article.find()) {
            throw new IllegalArgumentException("no article in " + request);
        }
        MatchResult found = article.toMatchResult();
        String[] titleAndText = found.group(4).split("\n", 2);
        return new ModelQuestion(
                prompt, found.group(1), titleAndText[0], titleAndText[1].strip(), LocalDate.parse(found.group(2)));
    }

    /** Equal for two requests that ask the same of one story. */
    public String key() {
        return prompt + " " + lead;
    }
}
