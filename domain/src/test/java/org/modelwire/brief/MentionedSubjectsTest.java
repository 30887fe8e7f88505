package org.modelwire.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.NewBrief.NamedSubject;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.subject.SubjectKind;

class MentionedSubjectsTest {

    @Test
    void keepsWhatTheDraftNamesByItsNameOrItsWords() {
        assertThat(mentioned(
                        new NamedSubject("Tessellate", SubjectKind.ORGANISATION, "the maker"),
                        new NamedSubject("Loom Two", SubjectKind.PRODUCT, "loom 2"),
                        new NamedSubject("Beijing", SubjectKind.PLACE, "Beijing")))
                .containsExactly("Tessellate", "Loom Two");
    }

    @Test
    void keepsTopicsBecauseTheyAreWhatItIsAbout() {
        assertThat(mentioned(new NamedSubject("Chip exports", SubjectKind.TOPIC, "exports of chips")))
                .containsExactly("Chip exports");
    }

    @Test
    void keepsEachSubjectOnce() {
        assertThat(mentioned(
                        new NamedSubject("Tessellate", SubjectKind.ORGANISATION, "Tessellate"),
                        new NamedSubject("TESSELLATE", SubjectKind.ORGANISATION, "Tessellate")))
                .containsExactly("Tessellate");
    }

    @Test
    void leavesOutASubjectWithoutAName() {
        assertThat(mentioned(new NamedSubject(" ", SubjectKind.TOPIC, "Tessellate")))
                .isEmpty();
    }

    private static List<String> mentioned(NamedSubject... subjects) {
        Draft draft = new Draft(
                "Loom 2 ships",
                List.of(DraftSentence.inference("Tessellate has shipped it.")),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
        return MentionedSubjects.of(new NewBrief(1, draft, Drafter.EXTRACTIVE, 1, Map.of(), List.of(subjects))).stream()
                .map(NamedSubject::name)
                .toList();
    }
}
