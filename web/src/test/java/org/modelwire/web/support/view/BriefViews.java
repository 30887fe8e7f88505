package org.modelwire.web.support.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.draft.Basis;
import org.modelwire.subject.SubjectKind;
import org.modelwire.watch.WatchState;

/** Briefs for tests. */
public final class BriefViews {

    public static final Instant PUBLISHED = Instant.parse("2026-03-02T02:31:00Z");

    private BriefViews() {}

    /** A brief with every part; its texts hold characters that markup must escape. */
    public static BriefView whole(String slug, String headline) {
        return new BriefView(
                7,
                slug,
                headline,
                new LabelView(Optional.empty()),
                "Market signal",
                List.of(new SentenceView(
                        "Sales & margins fell <2 %.",
                        Basis.SOURCE, List.of("… fell by 2 %", "margins"), "paper.example", null)),
                List.of(new SentenceView("Buyers gain.", Basis.INFERENCE, List.of(), "", null)),
                List.of(new SentenceView(
                        "The card was new in May.",
                        Basis.ARCHIVE,
                        List.of(),
                        "",
                        new SentenceView.CitedBrief("the-card", "The card", "4 May 2025"))),
                "",
                new WatchView(
                        "Watch whether it ships by 1 May 2026.",
                        LocalDate.of(2026, 5, 1),
                        WatchState.OPEN,
                        slug,
                        headline),
                List.of(new SubjectView("loom-2", "Loom 2", SubjectKind.PRODUCT)),
                List.of(new SourceView(
                        3,
                        "paper.example",
                        "The Paper",
                        "Loom slips",
                        "http://paper.example/stories/loom?a=1&b=2",
                        "http://paper.example/stories/loom?a=1&b=2",
                        Instant.parse("2026-03-01T10:00:00Z"))),
                List.of(new NoteView(
                        "Updated", Instant.parse("2026-03-02T03:00:00Z"), "The Post reports \u201cLoom < 2\u201d")),
                new BriefView.BriefDates(
                        Instant.parse("2026-03-02T02:30:00Z"),
                        Instant.parse("2026-03-01T10:00:00Z"),
                        PUBLISHED,
                        PUBLISHED),
                "a-model",
                Optional.of("write-1"));
    }

    /** A brief with other notes. */
    public static BriefView noted(BriefView brief, NoteView... notes) {
        return new BriefView(
                brief.id(),
                brief.slug(),
                brief.headline(),
                brief.label(),
                brief.kind(),
                brief.summary(),
                brief.consequence(),
                brief.archive(),
                brief.archiveNote(),
                brief.watch(),
                brief.mentions(),
                brief.sources(),
                List.of(notes),
                brief.dates(),
                brief.drafter(),
                brief.promptVersion());
    }

    /** A line of a list. */
    public static BriefRow row(String slug, int significance, String reportedAt, SubjectView... mentions) {
        Instant at = Instant.parse(reportedAt);
        return new BriefRow(
                slug,
                slug,
                new LabelView(Optional.empty()),
                "",
                "",
                List.of("paper.example"),
                List.of(mentions),
                significance,
                at,
                "");
    }
}
