package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.review.AcceptanceRule;
import org.modelwire.brief.review.FindingAcceptance;
import org.modelwire.brief.review.FindingKey;
import org.modelwire.brief.review.OpenPoint;
import org.modelwire.brief.review.ReviewRepository;

/**
 * What stands against the pending text of a brief at this moment, and what editors have said to it. An acceptance holds for
 * the same finding until a machine writes another text.
 */
@ApplicationScoped
@Transactional
public class StandingFindings {

    /** Found by somebody else than a gate, and kept with the text: running the gates again does not bring them back. */
    private static final Set<String> KEPT = Set.of("judge", "sources", "correction");

    /** These are answered to readers, and keep no text from going out. */
    private static final Set<FlagKind> ASIDE = Set.of(FlagKind.READER_REPORT);

    @Inject
    private Examination examination;

    @Inject
    private ReviewRepository reviews;

    @Inject
    private BriefNoteRepository notes;

    /** All that stands against the pending text: gates, rights and cited briefs as of now, and what was found elsewhere. */
    public List<OpenPoint> of(Brief brief) {
        BriefRevision text = brief.pending();
        return points(brief, standing(text, examination.gates(text).findings(), text.draft()));
    }

    /** The same, if the pending text read otherwise. Nothing is kept. */
    public List<OpenPoint> of(Brief brief, Draft edited) {
        BriefRevision text = brief.pending();
        return points(brief, standing(text, examination.gates(text, edited).findings(), edited));
    }

    /** All that stands against a text, with what the gates have just found. */
    List<Finding> standing(BriefRevision text, List<Finding> gates) {
        return standing(text, gates, text.draft());
    }

    private List<Finding> standing(BriefRevision text, List<Finding> gates, Draft draft) {
        List<Finding> all = new ArrayList<>(gates);
        all.addAll(examination.objections(text, draft));
        all.addAll(elsewhere(text, draft));
        return all.stream().distinct().toList();
    }

    /** What was found elsewhere than by a gate, about words that still stand. */
    static List<Finding> elsewhere(BriefRevision text, Draft draft) {
        return text.findings().stream()
                .map(BriefFinding::finding)
                .filter(finding -> KEPT.contains(finding.gate()) && stands(finding.sentence(), draft))
                .toList();
    }

    private static boolean stands(String sentence, Draft draft) {
        return sentence.equals(draft.headline())
                || draft.sentences().anyMatch(other -> other.text().equals(sentence))
                || draft.watch().filter(watch -> watch.text().equals(sentence)).isPresent();
    }

    /** Findings about the pending text with what editors have said to each. */
    List<OpenPoint> points(Brief brief, List<Finding> findings) {
        List<FindingAcceptance> accepted = reviews.findAcceptances(brief.id(), brief.writtenNumber());
        return findings.stream()
                .map(finding -> new OpenPoint(finding, AcceptanceRule.of(finding), on(finding, accepted)))
                .toList();
    }

    /** One acceptance an editor, the first. */
    private static List<FindingAcceptance> on(Finding finding, List<FindingAcceptance> accepted) {
        String key = FindingKey.of(finding);
        List<FindingAcceptance> on = new ArrayList<>();
        for (FindingAcceptance one : accepted) {
            if (one.findingKey().equals(key)
                    && on.stream().noneMatch(other -> other.editor().equals(one.editor()))) {
                on.add(one);
            }
        }
        return on;
    }

    /** What a brief is flagged for and what must be answered before a text of it goes out. */
    public List<BriefFlag> flags(Brief brief) {
        return notes.findOpenFlags(brief).stream()
                .filter(flag -> !ASIDE.contains(flag.kind()))
                .toList();
    }
}
