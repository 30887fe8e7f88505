package org.modelwire.web.console.review;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.Part;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;

/** The draft as fields, and back. */
public final class EditForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String headline;
    private ContextKind kind;
    private List<TextLine> lines = new ArrayList<>();
    private String watchText = "";
    private String watchBy = "";
    private String watchCheck = "";

    EditForm(Draft draft) {
        headline = draft.headline();
        kind = draft.kind().orElse(null);
        add(Part.SUMMARY, draft.summary());
        add(Part.CONSEQUENCE, draft.consequence());
        add(Part.ARCHIVE, draft.archive());
        draft.watch().ifPresent(watch -> {
            watchText = watch.text();
            watchBy = watch.by().map(LocalDate::toString).orElse("");
            watchCheck = watch.check();
        });
    }

    private void add(Part part, List<DraftSentence> sentences) {
        sentences.forEach(sentence -> lines.add(new TextLine("s" + lines.size(), part, sentence)));
    }

    /** Adds a place for a further sentence at the end of each part. */
    void makeRoom() {
        List<TextLine> roomy = new ArrayList<>();
        for (Part part : Part.values()) {
            lines.stream().filter(line -> line.part() == part).forEach(roomy::add);
            roomy.add(TextLine.blank("n" + part.ordinal(), part));
        }
        lines = roomy;
    }

    /**
     * What the fields say; sentences without a word are left out.
     *
     * @throws IllegalArgumentException if the day of the watch sentence is none
     */
    Draft draft() {
        return new Draft(
                headline.strip(),
                sentences(Part.SUMMARY),
                Optional.ofNullable(kind),
                sentences(Part.CONSEQUENCE),
                sentences(Part.ARCHIVE),
                watch());
    }

    private List<DraftSentence> sentences(Part part) {
        return lines.stream()
                .filter(line -> line.part() == part && !line.isBlank())
                .map(TextLine::sentence)
                .toList();
    }

    private Optional<DraftWatch> watch() {
        if (watchText == null || watchText.isBlank()) {
            return Optional.empty();
        }
        try {
            Optional<LocalDate> by = Optional.ofNullable(watchBy)
                    .map(String::strip)
                    .filter(day -> !day.isEmpty())
                    .map(LocalDate::parse);
            return Optional.of(new DraftWatch(watchText.strip(), by, watchCheck == null ? "" : watchCheck.strip()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the day to watch must be one like 2026-12-31", e);
        }
    }

    /** All of it as text that {@link #restore} understands. */
    String kept() {
        JsonArrayBuilder sentences = Json.createArrayBuilder();
        lines.stream()
                .filter(line -> !line.isBlank())
                .forEach(line -> sentences.add(Json.createObjectBuilder()
                        .add("part", line.part().name())
                        .add("basis", line.basis().name())
                        .add("text", line.getText())
                        .add("quote", line.getQuote())
                        .add("slug", line.getSlug())));
        return Json.createObjectBuilder()
                .add("headline", headline)
                .add("kind", kind == null ? "" : kind.name())
                .add("sentences", sentences)
                .add("watch", watchText == null ? "" : watchText)
                .add("by", watchBy == null ? "" : watchBy)
                .add("check", watchCheck == null ? "" : watchCheck)
                .build()
                .toString();
    }

    /** Fills the fields with what was kept. */
    void restore(String kept) {
        JsonObject json = Json.createReader(new StringReader(kept)).readObject();
        headline = json.getString("headline");
        kind = json.getString("kind").isEmpty() ? null : ContextKind.valueOf(json.getString("kind"));
        lines = new ArrayList<>();
        for (JsonValue one : json.getJsonArray("sentences")) {
            JsonObject line = one.asJsonObject();
            lines.add(new TextLine(
                    "s" + lines.size(),
                    Part.valueOf(line.getString("part")),
                    new DraftSentence(
                            line.getString("text"),
                            Basis.valueOf(line.getString("basis")),
                            Optional.of(line.getString("quote")),
                            Optional.of(line.getString("slug")))));
        }
        watchText = json.getString("watch");
        watchBy = json.getString("by");
        watchCheck = json.getString("check");
    }

    public List<TextLine> getLines() {
        return lines;
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline == null ? "" : headline;
    }

    public ContextKind getKind() {
        return kind;
    }

    public void setKind(ContextKind kind) {
        this.kind = kind;
    }

    public String getWatchText() {
        return watchText;
    }

    public void setWatchText(String watchText) {
        this.watchText = watchText;
    }

    public String getWatchBy() {
        return watchBy;
    }

    public void setWatchBy(String watchBy) {
        this.watchBy = watchBy;
    }

    public String getWatchCheck() {
        return watchCheck;
    }

    public void setWatchCheck(String watchCheck) {
        this.watchCheck = watchCheck;
    }
}
