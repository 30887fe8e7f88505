package org.modelwire.system.remote;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** Answers that every gate lets pass: short, in words of their own, quoting what stands in the article. */
final class HonestAnswer {

    private HonestAnswer() {}

    static String to(ModelQuestion question) {
        JsonObjectBuilder answer =
                question.prompt().equals("read") ? reading(question) : draft(question, subject(question));
        return answer.build().toString();
    }

    /** The articles of {@link TestArticles} begin their titles with the one they are about. */
    private static String subject(ModelQuestion question) {
        return question.title().substring(0, question.title().indexOf(' '));
    }

    private static String quote(ModelQuestion question) {
        return question.text().substring(0, question.text().indexOf('.') + 1);
    }

    private static JsonObjectBuilder reading(ModelQuestion question) {
        String subject = subject(question);
        return Json.createObjectBuilder()
                .add("language", "en")
                .add("eventDate", JsonValue.NULL)
                .add("significance", 2)
                .add(
                        "facts",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("text", subject + " has told of its work.")
                                        .add("quote", quote(question))
                                        .add("hedged", false)))
                .add(
                        "subjects",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", subject)
                                        .add("kind", "ORGANISATION")
                                        .add("words", subject)));
    }

    private static JsonObjectBuilder draft(ModelQuestion question, String subject) {
        return Json.createObjectBuilder()
                .add("headline", subject + " tells of its work")
                .add("summary", sentence(subject + " has told what it did, and why.", "SOURCE", quote(question)))
                .add("contextKind", "Analyst take")
                .add("consequence", sentence("This suggests that others would follow.", "INFERENCE", null))
                .add("archive", Json.createArrayBuilder())
                .add(
                        "watch",
                        Json.createObjectBuilder()
                                .add("text", "Watch whether " + subject + " publishes a result.")
                                .add("by", question.published().plusDays(90).toString())
                                .add("check", "Its own page says so."));
    }

    private static JsonArrayBuilder sentence(String text, String basis, String quote) {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("text", text)
                        .add("basis", basis)
                        .add("quote", quote == null ? JsonValue.NULL : Json.createValue(quote))
                        .add("brief", JsonValue.NULL));
    }
}
