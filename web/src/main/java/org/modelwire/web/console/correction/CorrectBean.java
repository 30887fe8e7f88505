package org.modelwire.web.console.correction;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.modelwire.brief.CorrectedWords;
import org.modelwire.brief.CorrectionKind;
import org.modelwire.brief.Corrections;
import org.modelwire.web.brief.DiffPart;
import org.modelwire.web.brief.WordDiff;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.review.InHand;

/** The form of a correction: which brief, which words, and what follows. */
@Named("correct")
@ViewScoped
public class CorrectBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CorrectionPreview preview;

    @Inject
    private Corrections corrections;

    @Inject
    private InHand hand;

    @Inject
    private DeskBean desk;

    private String slug = "";
    private CorrectionPreview.Target target;
    private CorrectionKind kind = CorrectionKind.CORRECTION;
    private String oldWords = "";
    private String newWords = "";
    private String reason = "";
    private List<CorrectionPreview.Exit> exits = List.of();
    private List<List<DiffPart>> changed = List.of();
    private boolean done;

    /** Finds the brief that the address or the field names; a whole address will do. */
    public void find() {
        String name = slug.strip().replaceFirst("^.*/briefs/", "").replaceFirst("[/?#].*$", "");
        target = name.isEmpty() ? null : preview.target(name).orElse(null);
        done = false;
        exits = List.of();
        if (target == null && !name.isEmpty()) {
            hand.refuse("No public brief has this address.");
        }
    }

    /** Shows what the correction would change, without making it. */
    public void show() {
        exits = List.of();
        hand.trying(() -> {
            CorrectedWords words = words();
            List<List<DiffPart>> diffs = new ArrayList<>();
            target.getLines().stream()
                    .filter(line -> line.contains(oldWords))
                    .forEach(line -> diffs.add(WordDiff.of(line, line.replace(oldWords, newWords))));
            if (diffs.isEmpty()) {
                throw new IllegalArgumentException("the text does not hold the old words");
            }
            changed = diffs;
            exits = preview.exits(target.getSlug(), words, desk.getName());
        });
    }

    /** Makes the correction. */
    public void correct() {
        hand.trying(() -> {
            corrections.correct(target.getId(), words(), desk.getName());
            hand.say("Corrected. It is on the page now, and in every place below.");
            target = preview.target(target.getSlug()).orElse(null);
            done = true;
        });
    }

    private CorrectedWords words() {
        return new CorrectedWords(kind, oldWords, newWords, reason);
    }

    public CorrectionKind[] getKinds() {
        return CorrectionKind.values();
    }

    public CorrectionPreview.Target getTarget() {
        return target;
    }

    /** Where the correction travels to; empty until it is shown. */
    public List<CorrectionPreview.Exit> getExits() {
        return exits;
    }

    /** Each line that reads otherwise. */
    public List<List<DiffPart>> getChanged() {
        return changed;
    }

    public boolean isDone() {
        return done;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug == null ? "" : slug;
    }

    public CorrectionKind getKind() {
        return kind;
    }

    public void setKind(CorrectionKind kind) {
        this.kind = kind;
    }

    public String getOldWords() {
        return oldWords;
    }

    public void setOldWords(String oldWords) {
        this.oldWords = oldWords == null ? "" : oldWords;
    }

    public String getNewWords() {
        return newWords;
    }

    public void setNewWords(String newWords) {
        this.newWords = newWords == null ? "" : newWords;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
