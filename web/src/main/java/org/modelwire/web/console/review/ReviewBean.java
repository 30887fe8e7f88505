package org.modelwire.web.console.review;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.review.Approval;
import org.modelwire.brief.review.Decision;
import org.modelwire.brief.review.Editor;
import org.modelwire.brief.review.OpenPoint;
import org.modelwire.brief.review.ReviewPoint;
import org.modelwire.review.ReviewDesk;
import org.modelwire.web.console.access.DeskBean;

/** The screen on which one text is judged. Holds what an editor has ticked and typed; decides nothing itself. */
@Named("review")
@ViewScoped
public class ReviewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReviewReader reader;

    @Inject
    private ReviewDesk reviews;

    @Inject
    private InHand hand;

    @Inject
    private DeskBean desk;

    private Long brief;
    private ReviewSnapshot snapshot;
    private EditForm form;
    private List<FindingView> headlineFindings = List.of();
    private List<FindingView> otherFindings = List.of();
    private List<FindingView> watchFindings = List.of();
    private boolean editing;
    private String note = "";
    private String change = "";
    private String saved = "";
    private String takenBy = "";
    private final Map<ReviewPoint, Boolean> ticked = new EnumMap<>(ReviewPoint.class);

    /** Loads the brief of the address and takes it in hand, where the person may decide about it. */
    public void load() throws IOException {
        if (snapshot != null || brief == null) {
            return;
        }
        Optional<ReviewSnapshot> found = reader.read(brief);
        if (found.isEmpty()) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(404, "no such brief");
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        show(found.get());
        if (desk.may("APPROVE_DRAFT") && snapshot.isOpen()) {
            takenBy = hand.take(brief, desk.getLogin()).orElse("");
            hand.unfinished(brief, desk.getLogin()).ifPresent(kept -> {
                form.restore(kept.content());
                form.makeRoom();
                editing = true;
                saved = kept.number() == snapshot.getNumber()
                        ? "Your unfinished edit is here again."
                        : "Your unfinished edit is here again; the text has changed since you began it.";
                judge();
            });
        }
    }

    private void show(ReviewSnapshot shown) {
        snapshot = shown;
        form = new EditForm(shown.draft());
        editing = false;
        note = "";
        change = "";
        saved = "";
        judge();
    }

    private void judge() {
        List<PlacedFinding> left;
        try {
            left = new ArrayList<>(reader.judge(brief, form.draft()));
        } catch (IllegalArgumentException e) {
            saved = e.getMessage();
            return;
        }
        headlineFindings = taken(left, form.getHeadline());
        form.getLines().forEach(line -> line.found(taken(left, line.getText())));
        watchFindings = taken(left, form.getWatchText());
        otherFindings = left.stream().map(PlacedFinding::finding).toList();
    }

    private static List<FindingView> taken(List<PlacedFinding> left, String sentence) {
        List<FindingView> about = left.stream()
                .filter(placed -> sentence != null && placed.sentence().equals(sentence.strip()))
                .map(PlacedFinding::finding)
                .toList();
        left.removeIf(placed -> about.contains(placed.finding()));
        return about;
    }

    /** Begins to edit. */
    public void edit() {
        form.makeRoom();
        editing = true;
    }

    /** Keeps what is typed and lets the gates look at it. */
    public void typed() {
        hand.keep(brief, snapshot.getNumber(), form.kept(), desk.getLogin());
        takenBy = hand.take(brief, desk.getLogin()).orElse("");
        saved = "Kept for you, not saved yet.";
        judge();
    }

    /** Throws the edit away. */
    public void discard() {
        hand.drop(brief, desk.getLogin());
        reload();
    }

    /** Puts the edited text in the place of the old one. */
    public void save() {
        hand.trying(() -> {
            reviews.edit(brief, snapshot.getNumber(), form.draft(), change, editor());
            reload();
            hand.say("Saved as text " + snapshot.getNumber() + ".");
        });
    }

    /** Brings an earlier text back. */
    public void restore(int number) {
        hand.trying(() -> {
            reviews.restore(brief, snapshot.getNumber(), number, editor());
            reload();
            hand.say("Text " + number + " is back as text " + snapshot.getNumber() + ".");
        });
    }

    private void reload() {
        show(reader.read(brief).orElseThrow());
    }

    /** Accepts a finding with the reason typed beside it. */
    public void accept(FindingView finding) {
        hand.trying(() -> {
            reviews.accept(brief, snapshot.getNumber(), finding.getKey(), finding.getReason(), desk.getLogin());
            judge();
        });
    }

    /** Answers a flag. */
    public void answer(FlagView flag) {
        hand.trying(() -> {
            reviews.answer(brief, flag.getId(), flag.getAnswer(), desk.getLogin());
            reload();
        });
    }

    /** Lets the text out, if nothing stands against it; says what does otherwise. */
    public void approve() {
        hand.trying(() -> {
            Decision decision = reviews.approve(brief, new Approval(editor(), points(), snapshot.getTextHash()));
            if (decision.isOut()) {
                hand.goOn(brief, "approved", desk.getLogin());
                return;
            }
            decision.open().forEach(point -> hand.refuse(words(point)));
            decision.flags().forEach(flag -> hand.refuse("Answer the flag first: " + flag));
            judge();
        });
    }

    private static String words(OpenPoint point) {
        return "Not approved. " + point.finding().gate() + ": "
                + point.finding().evidence() + " \u2013 " + point.missing();
    }

    private Set<ReviewPoint> points() {
        return ticked.entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Rejects the text for the reason in the note. */
    public void reject() {
        decide("rejected", () -> reviews.reject(brief, snapshot.getNumber(), note, desk.getLogin()));
    }

    /** Sends the text back to its writer with the note. */
    public void sendBack() {
        decide("sent back", () -> reviews.sendBack(brief, snapshot.getNumber(), note, desk.getLogin()));
    }

    /** Holds the text with the note. */
    public void hold() {
        decide("held", () -> reviews.hold(brief, snapshot.getNumber(), note, desk.getLogin()));
    }

    private void decide(String done, Runnable decision) {
        hand.trying(() -> {
            decision.run();
            hand.goOn(brief, done, desk.getLogin());
        });
    }

    /** Leaves the text as it is and goes on. */
    public void next() {
        hand.release(brief, desk.getLogin());
        hand.goOn(brief, "", desk.getLogin());
    }

    /** Keeps the text in hand while the page is open and somebody works on it. */
    public void keepHand() {
        takenBy = hand.take(brief, desk.getLogin()).orElse("");
    }

    private Editor editor() {
        return new Editor(desk.getLogin(), desk.getName());
    }

    /** Whether the person may decide about this text now. */
    public boolean isMine() {
        return takenBy.isEmpty() && snapshot.isOpen() && desk.may("APPROVE_DRAFT");
    }

    public Long getBrief() {
        return brief;
    }

    public void setBrief(Long brief) {
        this.brief = brief;
    }

    public ReviewSnapshot getSnapshot() {
        return snapshot;
    }

    public EditForm getForm() {
        return form;
    }

    public List<FindingView> getHeadlineFindings() {
        return headlineFindings;
    }

    /** Findings about more than one sentence. */
    public List<FindingView> getOtherFindings() {
        return otherFindings;
    }

    public List<FindingView> getWatchFindings() {
        return watchFindings;
    }

    public boolean isEditing() {
        return editing;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }

    /** What an edit changes, in a sentence. */
    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change == null ? "" : change;
    }

    /** What became of what was typed. */
    public String getSaved() {
        return saved;
    }

    /** Who else has it in hand, and until when; empty if nobody has. */
    public String getTakenBy() {
        return takenBy;
    }

    public ReviewPoint[] getPoints() {
        return ReviewPoint.values();
    }

    public ContextKind[] getKinds() {
        return ContextKind.values();
    }

    /** The checklist, by point. */
    public Map<ReviewPoint, Boolean> getTicked() {
        return ticked;
    }
}
