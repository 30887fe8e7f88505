package org.modelwire.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.shared.Slug;

/** The subjects of the articles that the draft itself names, each once. Topics count as named: they are what it is about. */
final class MentionedSubjects {

    private MentionedSubjects() {}

    static List<NewBrief.NamedSubject> of(NewBrief newBrief) {
        Draft draft = newBrief.draft();
        String text = (draft.headline() + " "
                        + draft.sentences().map(DraftSentence::text).collect(Collectors.joining(" ")))
                .toLowerCase(Locale.ROOT);
        Set<String> seen = new HashSet<>();
        List<NewBrief.NamedSubject> mentioned = new ArrayList<>();
        for (NewBrief.NamedSubject named : newBrief.subjects()) {
            boolean inText = text.contains(named.name().toLowerCase(Locale.ROOT))
                    || text.contains(named.words().toLowerCase(Locale.ROOT));
            boolean topic = named.kind() == org.modelwire.subject.SubjectKind.TOPIC;
            if (!named.name().isBlank() && (inText || topic) && seen.add(Slug.of(named.name()))) {
                mentioned.add(named);
            }
        }
        return mentioned;
    }
}
