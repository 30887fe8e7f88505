package org.modelwire.batch.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What it costs to group a night of 20,000 articles, a quarter of them reports of an event that another one tells. */
class GroupingBench {

    private static final int ARTICLES = Integer.getInteger("grouping.articles", 20_000);
    private static final int WORDS = 220;
    private static final Instant NIGHT = Instant.parse("2026-03-01T02:30:00Z");

    @Test
    void groupsANightOfTwentyThousand() {
        int found = 0;
        long before = heap();
        Instant begun = Instant.now();
        try (StoryMatcher matcher = new StoryMatcher()) {
            for (int i = 0; i < ARTICLES; i++) {
                boolean repeats = i % 4 == 3;
                Reported article = article(i, repeats ? i - 2 : i);
                boolean known = matcher.find(article.title(), article.text(), article.at()).stream()
                        .anyMatch(match -> match.likeness() >= StoryMatcher.SAME_EVENT);
                found += known && repeats ? 1 : 0;
                matcher.add(article);
            }
            Duration taken = Duration.between(begun, Instant.now());
            System.out.printf(
                    "grouping: %d articles in %d s, %.0f a second; %d of %d repeats found; %.1f MB of heap in use%n",
                    ARTICLES,
                    taken.toSeconds(),
                    ARTICLES * 1_000.0 / taken.toMillis(),
                    found,
                    ARTICLES / 4,
                    (heap() - before) / 1e6);
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** An article about an event: words by how common they are (Zipf), and eight names of its own. */
    private static Reported article(int id, int event) {
        Random common = new Random(id);
        Random own = new Random(event * 7_919L);
        String names = IntStream.range(0, 8)
                .mapToObj(i -> "Name" + Integer.toString(own.nextInt(60_000), 36))
                .collect(Collectors.joining(" "));
        String text = IntStream.range(0, WORDS - 16)
                .mapToObj(i -> "word" + (int) Math.pow(30_000, common.nextDouble()))
                .collect(Collectors.joining(" "));
        return new Reported(id, names, names + " " + text, NIGHT.plusSeconds(id % 3_600));
    }
}
