package org.modelwire.web.console.review;

import java.io.Serializable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.web.support.ReaderTime;

/** One text of a brief in its history. */
public final class TextVersion implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final String by;
    private final String at;
    private final String why;
    private final String text;
    private final boolean published;

    TextVersion(BriefRevision revision) {
        number = revision.number();
        by = revision.editor().orElseGet(revision::drafter);
        at = ReaderTime.exact(revision.createdAt());
        why = revision.why();
        text = words(revision.draft());
        published = revision.publishedAt().isPresent();
    }

    private static String words(Draft draft) {
        return Stream.of(
                        Stream.of(draft.headline()),
                        draft.sentences().map(DraftSentence::text),
                        draft.watch().stream().map(watch -> watch.text()))
                .flatMap(all -> all)
                .collect(Collectors.joining("\n"));
    }

    public int getNumber() {
        return number;
    }

    /** The editor, or the model, who wrote it. */
    public String getBy() {
        return by;
    }

    public String getAt() {
        return at;
    }

    public String getWhy() {
        return why;
    }

    public String getLabel() {
        return number + " · " + by + " · " + at;
    }

    /** All its words. */
    public String getText() {
        return text;
    }

    /** Whether readers ever saw it. */
    public boolean isPublished() {
        return published;
    }
}
