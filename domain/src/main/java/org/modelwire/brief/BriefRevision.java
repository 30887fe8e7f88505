package org.modelwire.brief;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.brief.draft.Finding;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.Texts;

/** One text of a brief, whole: it is added and never changed. */
@Entity
@Table(name = "brief_revision")
public class BriefRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "brief_id", updatable = false)
    private Brief brief;

    private int number;

    @Column(name = "source_number")
    private int sourceNumber;

    private String headline;

    @Enumerated(EnumType.STRING)
    private ContextKind kind;

    @Column(name = "watch_text")
    private String watchText;

    @Column(name = "watch_by")
    private LocalDate watchBy;

    @Column(name = "watch_check")
    private String watchCheck;

    @Column(name = "text_hash")
    private String textHash;

    private String drafter;

    @Column(name = "prompt_version")
    private String promptVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    private String why;

    private String editor;

    @Column(name = "based_on")
    private Integer basedOn;

    @Column(name = "searched_briefs")
    private Integer searchedBriefs;

    @Column(name = "searched_since")
    private LocalDate searchedSince;

    @Column(name = "published_at")
    private Instant publishedAt;

    @OneToMany(mappedBy = "revision", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("part, ordinal")
    private List<BriefSentence> sentences = new ArrayList<>();

    @OneToMany(mappedBy = "revision", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("ordinal")
    private List<BriefFinding> findings = new ArrayList<>();

    @OneToMany(mappedBy = "revision", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("ordinal")
    private List<OfferedBrief> offers = new ArrayList<>();

    /** For the persistence provider. */
    protected BriefRevision() {}

    BriefRevision(Brief brief, int number, Draft draft, Drafter by, String why, Instant now) {
        this.brief = brief;
        this.number = number;
        this.sourceNumber = number;
        this.headline = Texts.cut(draft.headline(), 300);
        this.kind = draft.kind().orElse(null);
        draft.watch().ifPresent(watch -> {
            this.watchText = Texts.cut(watch.text(), 1_000);
            this.watchBy = watch.by().orElse(null);
            this.watchCheck = Texts.cut(watch.check(), 1_000);
        });
        this.textHash = hashOf(draft);
        this.drafter = by.name();
        this.promptVersion = by.promptVersion().orElse(null);
        this.why = Texts.cut(why, 1_000);
        this.createdAt = now;
    }

    private static String hashOf(Draft draft) {
        List<String> parts = new ArrayList<>(List.of(draft.headline()));
        draft.sentences().map(DraftSentence::text).forEach(parts::add);
        draft.watch().map(DraftWatch::text).ifPresent(parts::add);
        return Sha256.of(parts.toArray(String[]::new));
    }

    /**
     * The same text with some words replaced, as the next one of its brief. What each sentence rests on stays.
     *
     * @param reason what readers are told about it
     */
    BriefRevision with(int next, String oldWords, String newWords, String reason, Instant now) {
        Draft old = draft();
        BriefRevision changed = new BriefRevision(
                brief, next, old.replacing(oldWords, newWords), new Drafter(drafter, promptVersion()), reason, now);
        changed.sourceNumber = sourceNumber;
        searched().ifPresent(changed::searched);
        sentences.forEach(sentence -> changed.add(sentence.in(changed, oldWords, newWords)));
        offers.forEach(offer -> changed.add(offer.in(changed)));
        return changed;
    }

    /** What an editor makes of this text, as a later one of its brief; its sentences and offers are added by the caller. */
    BriefRevision editedAs(int next, Draft edited, String by, String reason, Instant now) {
        BriefRevision made = new BriefRevision(brief, next, edited, new Drafter(drafter, promptVersion()), reason, now);
        made.editor = Texts.cut(by, 200);
        made.basedOn = number;
        searched().ifPresent(made::searched);
        return made;
    }

    /** The text as its writer gave it. */
    public Draft draft() {
        return new Draft(
                headline, asDraft(Part.SUMMARY), kind(), asDraft(Part.CONSEQUENCE), asDraft(Part.ARCHIVE), watch());
    }

    private List<DraftSentence> asDraft(Part part) {
        return sentences(part).stream().map(BriefSentence::asDraft).toList();
    }

    /** From now on readers see this text. */
    void out(Instant now) {
        publishedAt = now;
    }

    /** Keeps what was searched for it. */
    void searched(ArchiveCount count) {
        searchedBriefs = count.briefs();
        searchedSince = count.since().orElse(null);
    }

    void add(BriefSentence sentence) {
        sentences.add(sentence);
    }

    void add(OfferedBrief offer) {
        offers.add(offer);
    }

    /** Keeps what the gates found, in their order. */
    void keep(List<Finding> found) {
        for (Finding finding : found) {
            findings.add(new BriefFinding(this, findings.size(), finding));
        }
    }

    public Long id() {
        return id;
    }

    public Brief brief() {
        return brief;
    }

    public int number() {
        return number;
    }

    /** Number of the text whose articles it rests on: its own, unless only words of that one were put right. */
    public int sourceNumber() {
        return sourceNumber;
    }

    public String headline() {
        return headline;
    }

    public Optional<ContextKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** What it tells readers to watch, if anything. */
    public Optional<DraftWatch> watch() {
        return Optional.ofNullable(watchText)
                .map(text -> new DraftWatch(text, Optional.ofNullable(watchBy), watchCheck));
    }

    /** SHA-256 of headline, sentences and watch sentence: what a review is bound to. */
    public String textHash() {
        return textHash;
    }

    /** The editor who made it; empty if a machine wrote it. */
    public Optional<String> editor() {
        return Optional.ofNullable(editor);
    }

    /** Number of the text that an editor made it from; empty if a machine wrote it. */
    public Optional<Integer> basedOn() {
        return Optional.ofNullable(basedOn);
    }

    /** Whether it says other words than the machine that wrote it did. */
    public boolean isEdited() {
        BriefRevision written = written();
        return written.sourceNumber != written.number || !written.textHash.equals(textHash);
    }

    private BriefRevision written() {
        return basedOn == null ? this : brief.revision(basedOn).written();
    }

    /** The model that wrote it, or {@code extractive}. */
    public String drafter() {
        return drafter;
    }

    public Optional<String> promptVersion() {
        return Optional.ofNullable(promptVersion);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** How this text came about, in a few words. */
    public String why() {
        return why;
    }

    /** What the search for earlier briefs went through when it was written; empty if nobody searched. */
    public Optional<ArchiveCount> searched() {
        return Optional.ofNullable(searchedBriefs)
                .map(briefs -> new ArchiveCount(briefs, Optional.ofNullable(searchedSince)));
    }

    /** When it became the text that readers see. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** The typed sentences of one part, in order. */
    public List<BriefSentence> sentences(Part part) {
        return sentences.stream().filter(sentence -> sentence.part() == part).toList();
    }

    public List<BriefFinding> findings() {
        return List.copyOf(findings);
    }

    /** The earlier briefs that the writer was offered, best first. */
    public List<OfferedBrief> offers() {
        return List.copyOf(offers);
    }
}
