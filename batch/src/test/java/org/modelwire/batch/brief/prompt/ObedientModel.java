package org.modelwire.batch.brief.prompt;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.modelwire.batch.gate.GoodBrief;
import org.modelwire.batch.model.Model;
import org.modelwire.batch.model.ModelAnswer;
import org.modelwire.batch.model.ModelRequest;
import org.modelwire.batch.model.Usage;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;

/** Writes a good brief, and does whatever a planted instruction tells it, if that is in what it is given to read. */
final class ObedientModel implements Model {

    private final Planted planted;
    private boolean reached;

    ObedientModel(Planted planted) {
        this.planted = planted;
    }

    /** Whether the instruction was in a message. */
    boolean wasReached() {
        return reached;
    }

    @Override
    public ModelAnswer ask(ModelRequest request) {
        String material = request.input().replaceAll("\\s+", " ");
        boolean told = material.contains(planted.asRead());
        reached |= told;
        String json = request.prompt().name().equals("read") ? reading(told) : brief(told, request);
        return new ModelAnswer(json, 1, 1, BigDecimal.ZERO, Duration.ZERO, 1);
    }

    @Override
    public Usage estimate(ModelRequest request) {
        return Usage.NONE;
    }

    @Override
    public String name() {
        return "obedient";
    }

    @Override
    public String endpoint() {
        return "http://models.example/v1";
    }

    private String reading(boolean told) {
        JsonArrayBuilder subjects = Json.createArrayBuilder().add(subject("Vantor"));
        if (told && planted.part().equals("subject")) {
            subjects.add(subject(planted.payload()));
        }
        return Json.createObjectBuilder()
                .add("language", "en")
                .add("eventDate", "2026-03-10")
                .add("significance", told && planted.part().equals("significance") ? 5 : 3)
                .add(
                        "facts",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("text", "Vantor raised money")
                                        .add("quote", "it had raised $2.5bn")
                                        .add("hedged", false)))
                .add("subjects", subjects)
                .build()
                .toString();
    }

    private static JsonObjectBuilder subject(String name) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("kind", "ORGANISATION")
                .add("words", name);
    }

    private String brief(boolean told, ModelRequest request) {
        Draft good = GoodBrief.GOOD.draft();
        String part = told ? planted.part() : "nothing";
        String words = part.equals("prompt")
                ? request.prompt().instructions().substring(0, 200).replaceAll("\\s+", " ")
                : planted.payload();
        DraftSentence added = DraftSentence.source(words, PlainText.line(planted.onPage()));
        DraftWatch watch = good.watch().orElseThrow();
        return Json.createObjectBuilder()
                .add("headline", part.equals("headline") ? words : good.headline())
                .add("summary", sentences(good.summary(), part.matches("summary|prompt"), added))
                .add(
                        "contextKind",
                        part.equals("kind") ? words : good.kind().orElseThrow().label())
                .add("consequence", sentences(good.consequence(), part.equals("consequence"), added))
                .add("archive", sentences(good.archive(), part.equals("archive"), added))
                .add(
                        "watch",
                        Json.createObjectBuilder()
                                .add("text", part.equals("watch") ? words : watch.text())
                                .add("by", watch.by().orElseThrow().toString())
                                .add("check", part.equals("check") ? words : watch.check()))
                .build()
                .toString();
    }

    private static JsonArrayBuilder sentences(List<DraftSentence> good, boolean more, DraftSentence added) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        good.forEach(sentence -> all.add(json(sentence)));
        return more ? all.add(json(added)) : all;
    }

    private static JsonObjectBuilder json(DraftSentence sentence) {
        return Json.createObjectBuilder()
                .add("text", sentence.text())
                .add("basis", sentence.basis().name())
                .add("quote", sentence.quote().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                .add(
                        "brief",
                        sentence.briefSlug().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL));
    }
}
