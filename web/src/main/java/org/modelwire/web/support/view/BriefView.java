package org.modelwire.web.support.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.web.support.ReaderTime;

/**
 * A brief with all its parts.
 *
 * @param kind the angle of the context; empty if there is none
 * @param archiveNote said in place of the archive paragraph when there is no connection; empty if there is one
 * @param watch null if it names nothing to watch
 * @param sources earliest report first; at least one
 * @param notes what readers are told about later texts, the latest first
 */
public record BriefView(
        long id,
        String slug,
        String headline,
        LabelView label,
        String kind,
        List<SentenceView> summary,
        List<SentenceView> consequence,
        List<SentenceView> archive,
        String archiveNote,
        WatchView watch,
        List<SubjectView> mentions,
        List<SourceView> sources,
        List<NoteView> notes,
        BriefDates dates,
        String drafter,
        Optional<String> promptVersion) {

    /** When what happened to a brief. */
    public record BriefDates(Instant created, Instant reported, Instant published, Instant updated) {

        public String getReported() {
            return ReaderTime.exact(reported);
        }

        public String getReportedIso() {
            return ReaderTime.iso(reported);
        }

        public String getPublished() {
            return ReaderTime.exact(published);
        }

        public String getPublishedIso() {
            return ReaderTime.iso(published);
        }

        /** Whether the text changed after it came out. */
        public boolean isChanged() {
            return updated.isAfter(published);
        }

        public String getUpdated() {
            return ReaderTime.exact(updated);
        }

        public String getUpdatedIso() {
            return ReaderTime.iso(updated);
        }
    }

    /** The sentences as one paragraph. */
    public static String paragraph(List<SentenceView> sentences) {
        return sentences.stream().map(SentenceView::text).collect(Collectors.joining(" "));
    }

    public String getPath() {
        return "/briefs/" + slug;
    }

    public String getIllustration() {
        return getPath() + "/illustration.svg";
    }

    public String getAltText() {
        return "Illustration accompanying: " + headline;
    }

    public String getHeadline() {
        return headline;
    }

    public LabelView getLabel() {
        return label;
    }

    public String getSummaryText() {
        return paragraph(summary);
    }

    /** Whether there is more than a summary. */
    public boolean isWithContext() {
        return !kind.isEmpty() || !consequence.isEmpty() || !archive.isEmpty() || watch != null;
    }

    /** The cited briefs, each once, in order of citation. */
    public List<SentenceView.CitedBrief> getCited() {
        return Stream.of(summary, consequence, archive)
                .flatMap(List::stream)
                .map(SentenceView::cited)
                .filter(cited -> cited != null)
                .distinct()
                .toList();
    }

    /** The article that reported first. */
    public SourceView getSource() {
        return sources.get(0);
    }

    /** The other articles of the story. */
    public List<SourceView> getOtherSources() {
        return sources.subList(1, sources.size());
    }

    public BriefDates getDates() {
        return dates;
    }
}
