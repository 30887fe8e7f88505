package org.modelwire.batch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryMatcherTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private static final String FUNDING =
            "Halden Labs has raised $2.3 billion in a round led by Corvane Capital, the company said in Oslo. The round"
                    + " values Halden at $19 billion. Chief executive Ines Aldaba said most of the money pays for"
                    + " compute from Orrin Systems over four years.";
    private static final String SAME_FUNDING =
            "Most of the $2.3 billion that Corvane Capital and others put into Halden Labs will flow to Orrin Systems"
                    + " for compute, according to filings. Ines Aldaba called the deal, at a valuation of $19 billion,"
                    + " a bet on four years of growth.";
    private static final String OTHER =
            "A council in Lulea has approved a hall of 90 megawatts on harbour land. Residents had complained about"
                    + " noise; councillor Per Sundvall said the operator must pay for a barrier before the autumn.";

    private final StoryMatcher matcher = new StoryMatcher();

    @AfterEach
    void close() {
        matcher.close();
    }

    @Test
    void findsTheStoryThatAnotherNewsroomTellsInItsOwnWords() {
        matcher.add(new Reported(1, "Council says yes to hall", OTHER, NOW));
        matcher.add(new Reported(2, "Halden Labs raises $2.3 billion", FUNDING, NOW));

        assertThat(matcher.find("Halden round is mostly a compute deal", SAME_FUNDING, NOW.plus(Duration.ofHours(20))))
                .first()
                .satisfies(match -> {
                    assertThat(match.articleId()).isEqualTo(2);
                    assertThat(match.likeness()).isBetween(StoryMatcher.SAME_EVENT, match.words());
                });
    }

    @Test
    void opensAStoryForAnotherEvent() {
        matcher.add(new Reported(2, "Halden Labs raises $2.3 billion", FUNDING, NOW));

        assertThat(matcher.find("Council says yes to hall", OTHER, NOW)).isEmpty();
    }

    @Test
    void doesNotTieAReportToAnEventOfTwoWeeksBefore() {
        matcher.add(new Reported(2, "Halden Labs raises $2.3 billion", FUNDING, NOW));

        assertThat(matcher.find("Halden round is mostly a compute deal", SAME_FUNDING, NOW.plus(Duration.ofDays(15))))
                .isEmpty();
    }

    @Test
    void answersForAnEmptyText() {
        matcher.add(new Reported(2, "", "", NOW));

        assertThat(matcher.find("", "", NOW)).isEmpty();
    }

    @Test
    void findsAReportAmongThousandsOnDisk() {
        for (int i = 0; i < 3_000; i++) {
            matcher.add(new Reported(
                    100 + i, "Council of Town" + i + " votes", OTHER.replace("Lulea", "Town" + i % 90), NOW));
        }
        matcher.add(new Reported(2, "Halden Labs raises $2.3 billion", FUNDING, NOW));
        for (int i = 0; i < 300; i++) {
            matcher.add(new Reported(9_000 + i, "Hall " + i + " opens", "A hall opens in Place" + i + ".", NOW));
        }
        assertThat(matcher.find("Halden round is mostly a compute deal", SAME_FUNDING, NOW))
                .extracting(Match::articleId)
                .containsExactly(2L);
    }

    @Test
    void doesNotTieReportsByCommonNamesAlone() {
        for (int i = 0; i < 20; i++) {
            matcher.add(new Reported(i, "Halden Labs in Oslo", "Halden Labs did thing" + i + " in Oslo.", NOW));
        }
        assertThat(matcher.find("Halden Labs", "Halden Labs in Oslo.", NOW)).isEmpty();
    }
}
