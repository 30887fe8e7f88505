package org.modelwire.web.brief;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.reuse.Phrase;

/** What findings say of the words they compared with: these are an article's, and readers are not shown all of them. */
final class QuotedEvidence {

    private static final char OPENS = '\u201c';
    private static final char CLOSES = '\u201d';

    private final List<Said> said;

    QuotedEvidence(List<Finding> findings) {
        said = findings.stream().map(Said::new).toList();
    }

    /** What a gate says, its own words and those between marks in turn. */
    private record Said(Finding finding, List<String> parts) {

        Said(Finding finding) {
            this(finding, parts(finding.evidence().replace('\n', ' ')));
        }

        /** Marks within marks belong to the quoted words; where one is not closed, all that follows is quoted. */
        private static List<String> parts(String evidence) {
            List<String> parts = new ArrayList<>();
            int from = 0;
            int depth = 0;
            for (int i = 0; i < evidence.length(); i++) {
                char mark = evidence.charAt(i);
                boolean opens = mark == OPENS && depth++ == 0;
                boolean closes = mark == CLOSES && depth > 0 && --depth == 0;
                if (opens || closes) {
                    parts.add(evidence.substring(from, i));
                    from = i + 1;
                }
            }
            parts.add(evidence.substring(from));
            return parts;
        }

        private List<DraftSentence> quotes() {
            List<DraftSentence> quotes = new ArrayList<>();
            for (int i = 1; i < parts.size(); i += 2) {
                quotes.add(DraftSentence.source(finding.sentence(), parts.get(i)));
            }
            return quotes;
        }

        private GateView.FoundView with(Iterator<List<Phrase>> phrases) {
            StringBuilder evidence = new StringBuilder(parts.get(0));
            for (int i = 1; i < parts.size(); i++) {
                evidence.append(
                        i % 2 == 0
                                ? parts.get(i)
                                : phrases.next().stream()
                                        .map(Phrase::text)
                                        .collect(Collectors.joining("", OPENS + "", CLOSES + "")));
            }
            return new GateView.FoundView(finding, evidence.toString());
        }
    }

    /** The quoted words, each beside the sentence that was compared with them. */
    List<DraftSentence> quotes() {
        return said.stream().flatMap(one -> one.quotes().stream()).toList();
    }

    /** The findings, with what is shown of each of their {@link #quotes()} in place of it. */
    List<GateView.FoundView> shown(List<List<Phrase>> phrases) {
        Iterator<List<Phrase>> next = phrases.iterator();
        return said.stream().map(one -> one.with(next)).toList();
    }
}
