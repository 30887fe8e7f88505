package org.modelwire.web.console.review;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.modelwire.web.brief.DiffPart;
import org.modelwire.web.brief.WordDiff;

/** Which two texts of a brief are compared, and what differs. */
@Named("history")
@ViewScoped
public class HistoryBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReviewBean review;

    private Integer from;
    private Integer to;

    private List<TextVersion> versions() {
        return review.getSnapshot().getVersions();
    }

    /** What differs, word by word. */
    public List<DiffPart> getDiff() {
        return WordDiff.of(text(getFrom()), text(getTo()));
    }

    private String text(int number) {
        return versions().stream()
                .filter(version -> version.getNumber() == number)
                .map(TextVersion::getText)
                .findFirst()
                .orElse("");
    }

    /** The earlier of the two; the one before the last at first. */
    public Integer getFrom() {
        return from == null ? versions().get(Math.max(0, versions().size() - 2)).getNumber() : from;
    }

    public void setFrom(Integer from) {
        this.from = from;
    }

    /** The later of the two; the last at first. */
    public Integer getTo() {
        return to == null ? versions().get(versions().size() - 1).getNumber() : to;
    }

    public void setTo(Integer to) {
        this.to = to;
    }
}
