package org.modelwire.batch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.batch.story.LabelledReports.Report;

/** How well reports of one event are told from reports of another: every pair of one topic counts, and no easy ones. */
class GroupingQualityTest {

    @Test
    void tellsTheSameEventFromAnotherOneOfTheSameTopic() throws IOException {
        List<Report> reports = LabelledReports.read();
        int hits = 0;
        int missed = 0;
        int wrong = 0;
        int parted = 0;
        Map<Long, Map<Long, Match>> matches = matches(reports);
        for (Report one : reports) {
            for (Report other : reports) {
                if (one.article().articleId() >= other.article().articleId()
                        || !one.topic().equals(other.topic())) {
                    continue;
                }
                Match match = matches.get(other.article().articleId())
                        .get(one.article().articleId());
                boolean same = match != null && match.likeness() >= StoryMatcher.SAME_EVENT;
                boolean expected = one.tellsTheSameAs(other);
                hits += same && expected ? 1 : 0;
                wrong += same && !expected ? 1 : 0;
                missed += !same && expected ? 1 : 0;
                parted += !same && !expected ? 1 : 0;
                if (same != expected) {
                    System.out.printf(
                            "%s %s | %s | %s%n",
                            expected ? "missed" : "wrong",
                            match,
                            one.article().title(),
                            other.article().title());
                }
            }
        }
        double precision = (double) hits / Math.max(1, hits + wrong);
        double recall = (double) hits / (hits + missed);
        System.out.printf(
                "grouping: %d pairs of the same event, %d of different events of one topic; precision %.2f, recall %.2f%n",
                hits + missed, wrong + parted, precision, recall);
        assertThat(hits + missed + wrong + parted).isGreaterThanOrEqualTo(30);
        assertThat(precision).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).isGreaterThanOrEqualTo(0.90);
    }

    private static Map<Long, Map<Long, Match>> matches(List<Report> reports) {
        try (StoryMatcher matcher = new StoryMatcher()) {
            reports.forEach(report -> matcher.add(report.article()));
            Map<Long, Map<Long, Match>> matches = new HashMap<>();
            for (Report report : reports) {
                Map<Long, Match> found = new HashMap<>();
                Reported article = report.article();
                matcher.find(article.title(), article.text(), article.at())
                        .forEach(match -> found.put(match.articleId(), match));
                matches.put(article.articleId(), found);
            }
            return matches;
        }
    }

    @Test
    void makesOneStoryOfEachEventAsTheReportsComeIn() throws IOException {
        List<Report> reports = LabelledReports.read().stream()
                .sorted(Comparator.comparing(report -> report.article().at()))
                .toList();
        Map<Long, Long> storyOf = new HashMap<>();
        try (StoryMatcher matcher = new StoryMatcher()) {
            for (Report report : reports) {
                Reported article = report.article();
                Optional<Match> best = matcher.find(article.title(), article.text(), article.at()).stream()
                        .filter(match -> match.likeness() >= StoryMatcher.SAME_EVENT)
                        .findFirst();
                storyOf.put(
                        article.articleId(),
                        best.map(match -> storyOf.get(match.articleId())).orElse(article.articleId()));
                matcher.add(article);
            }
        }
        long events = reports.stream()
                .map(report -> report.topic() + report.event())
                .distinct()
                .count();
        long pure = storyOf.values().stream()
                .distinct()
                .filter(story -> reports.stream()
                                .filter(report -> storyOf.get(report.article().articleId())
                                        .equals(story))
                                .map(report -> report.topic() + report.event())
                                .distinct()
                                .count()
                        == 1)
                .count();
        long stories = storyOf.values().stream().distinct().count();
        System.out.printf("grouping: %d events became %d stories, %d of them pure%n", events, stories, pure);
        assertThat(pure).isEqualTo(stories);
        assertThat(stories).isBetween(events, events + 3);
    }
}
