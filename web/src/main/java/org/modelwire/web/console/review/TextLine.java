package org.modelwire.web.console.review;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelwire.brief.Part;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.DraftSentence;

/** One sentence of the draft as it is read and edited, with what it rests on and what stands against it. */
public final class TextLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Part part;
    private final Basis basis;
    private final String id;
    private String text;
    private String quote;
    private String slug;
    private List<FindingView> findings = List.of();

    TextLine(String id, Part part, DraftSentence sentence) {
        this.id = id;
        this.part = part;
        this.basis = sentence.basis();
        this.text = sentence.text();
        this.quote = sentence.quote().orElse("");
        this.slug = sentence.briefSlug().orElse("");
    }

    /** A place for a further sentence; it counts once something is written there. */
    static TextLine blank(String id, Part part) {
        Basis basis = switch (part) {
            case SUMMARY -> Basis.SOURCE;
            case CONSEQUENCE -> Basis.INFERENCE;
            case ARCHIVE -> Basis.ARCHIVE;
        };
        return new TextLine(id, part, new DraftSentence("", basis, Optional.empty(), Optional.empty()));
    }

    DraftSentence sentence() {
        return new DraftSentence(
                text.strip(),
                basis,
                basis == Basis.SOURCE ? filled(quote) : Optional.empty(),
                basis == Basis.ARCHIVE ? filled(slug) : Optional.empty());
    }

    private static Optional<String> filled(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(words -> !words.isEmpty());
    }

    boolean isBlank() {
        return text == null || text.isBlank();
    }

    void found(List<FindingView> about) {
        findings = about;
    }

    Part part() {
        return part;
    }

    Basis basis() {
        return basis;
    }

    /** What ties it to its evidence on the page. */
    public String getId() {
        return id;
    }

    public String getPart() {
        return switch (part) {
            case SUMMARY -> "Summary";
            case CONSEQUENCE -> "Why it matters";
            case ARCHIVE -> "From the archive";
        };
    }

    /** "source", "archive" or "inference". */
    public String getBasis() {
        return basis.name().toLowerCase(Locale.ROOT);
    }

    public boolean isSourced() {
        return basis == Basis.SOURCE;
    }

    public boolean isArchived() {
        return basis == Basis.ARCHIVE;
    }

    public List<FindingView> getFindings() {
        return findings;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getQuote() {
        return quote;
    }

    public void setQuote(String quote) {
        this.quote = quote == null ? "" : quote.lines().collect(Collectors.joining("\n")); // a form sends CR LF
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug == null ? "" : slug;
    }
}
