package org.modelwire.batch.archive.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modelwire.archive.ArchiveHit;

class ArchiveRankingTest {

    private static final long TODAY = 20_000;

    /** 300 briefs: a third name OpenAI, one in five China, three Tessellate. */
    private static final Frequencies FREQUENCIES = new Frequencies(
            300,
            Map.of("loom", 3, "card", 12, "inference", 9, "said", 150, "compani", 200),
            Map.of("openai", 100, "china", 60, "tessellate", 3, "halden-labs", 20));

    private static List<ArchiveHit> rank(Map<String, Integer> words, Set<String> subjects, IndexedBrief... briefs) {
        return new ArchiveRanking(WordProfile.of(words, FREQUENCIES), Optional.empty(), subjects, FREQUENCIES, TODAY)
                .rank(List.of(briefs), 6);
    }

    private static IndexedBrief brief(long id, long age, List<String> words, String... subjects) {
        return new IndexedBrief(id, "brief-" + id, words, List.of(subjects), TODAY - age, true, Optional.empty());
    }

    private static List<Long> ids(List<ArchiveHit> hits) {
        return hits.stream().map(ArchiveHit::briefId).toList();
    }

    @Test
    void leavesOutWhatSharesOnlyCommonSubjects() {
        assertThat(rank(
                        Map.of("loom", 1),
                        Set.of("openai", "china"),
                        brief(1, 1, List.of("bridg", "paint"), "openai", "china")))
                .isEmpty();
    }

    @Test
    void leavesOutWhatSharesCommonSubjectsAndCommonWords() {
        assertThat(rank(
                        Map.of("said", 5, "compani", 5, "loom", 1),
                        Set.of("openai"),
                        brief(1, 1, List.of("said", "compani", "bridg"), "openai")))
                .isEmpty();
    }

    @Test
    void offersWhatSharesACommonSubjectAndTellingWords() {
        assertThat(ids(rank(
                        Map.of("loom", 2, "card", 1, "inference", 1),
                        Set.of("openai"),
                        brief(1, 1, List.of("loom", "card", "bridg"), "openai"))))
                .containsExactly(1L);
    }

    @Test
    void offersWhatSharesARareSubjectAlone() {
        assertThat(ids(rank(Map.of(), Set.of("tessellate"), brief(1, 1, List.of("bridg"), "tessellate"))))
                .containsExactly(1L);
    }

    @Test
    void putsTheRarerSubjectFirst() {
        assertThat(ids(rank(
                        Map.of(),
                        Set.of("halden-labs", "tessellate", "openai"),
                        brief(1, 1, List.of("x"), "halden-labs", "openai"),
                        brief(2, 1, List.of("x"), "tessellate"))))
                .containsExactly(2L, 1L);
    }

    @Test
    void putsTheMoreRelevantTextFirst() {
        assertThat(ids(rank(
                        Map.of("loom", 1, "card", 1, "inference", 1),
                        Set.of(),
                        brief(1, 1, List.of("card", "bridg", "paint")),
                        brief(2, 1, List.of("loom", "card", "inference")))))
                .first()
                .isEqualTo(2L);
    }

    @Test
    void putsTheNewerOfTwoAlikeFirst() {
        assertThat(ids(rank(
                        Map.of(),
                        Set.of("tessellate"),
                        brief(1, 400, List.of("x"), "tessellate"),
                        brief(2, 3, List.of("x"), "tessellate"))))
                .containsExactly(2L, 1L);
    }

    @Test
    void doesNotLetAgeOutweighAConnection() {
        assertThat(ids(rank(
                        Map.of(),
                        Set.of("tessellate", "halden-labs"),
                        brief(1, 2_000, List.of("x"), "tessellate", "halden-labs"),
                        brief(2, 1, List.of("x"), "halden-labs"))))
                .containsExactly(1L, 2L);
    }

    @Test
    void callsNothingCommonInASmallArchive() {
        Frequencies small = new Frequencies(6, Map.of(), Map.of("tessellate", 3));
        assertThat(small.isCommonSubject("tessellate")).isFalse();
        assertThat(FREQUENCIES.isCommonSubject("china")).isTrue();
    }

    @Test
    void scoresFromNothingToTwo() {
        ArchiveHit best = rank(
                        Map.of("loom", 1, "card", 1),
                        Set.of("tessellate"),
                        brief(1, 1, List.of("loom", "card"), "tessellate"))
                .get(0);
        assertThat(best.score()).isBetween(1.0, 2.0);
        assertThat(best.relevance()).isBetween(0.5, 1.0);
    }

    @Test
    void asksForTheMostTellingWordsOnly() {
        WordProfile profile = WordProfile.of(Map.of("said", 9, "loom", 1, "card", 1, "unheard", 1), FREQUENCIES);
        assertThat(profile.words()).containsExactly("loom", "card");
    }
}
