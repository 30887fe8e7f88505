package org.modelwire.batch.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.modelwire.sample.SampleNewsroom;

/** The sample newsroom as it ships: three of its events are told by two publishers each. */
class SampleGroupingTest {

    @Test
    void makesTwentySixStoriesOfTwentyNineReadableArticles() throws IOException {
        List<Reported> articles = articles();
        Map<Long, Long> storyOf = new HashMap<>();
        try (StoryMatcher matcher = new StoryMatcher()) {
            for (Reported article : articles) {
                long story = matcher.find(article.title(), article.text(), article.at()).stream()
                        .filter(match -> match.likeness() >= StoryMatcher.SAME_EVENT)
                        .findFirst()
                        .map(match -> storyOf.get(match.articleId()))
                        .orElse(article.articleId());
                storyOf.put(article.articleId(), story);
                matcher.add(article);
            }
        }
        Map<Long, List<String>> told = articles.stream()
                .collect(Collectors.groupingBy(
                        article -> storyOf.get(article.articleId()),
                        TreeMap::new,
                        Collectors.mapping(Reported::title, Collectors.toList())));
        assertThat(articles).hasSize(29);
        assertThat(told.values()).as("stories").hasSize(26);
        assertThat(told.values().stream().filter(titles -> titles.size() > 1))
                .allSatisfy(titles -> assertThat(titles).hasSize(2));
    }

    private static List<Reported> articles() throws IOException {
        JsonObject newsroom = Json.createReader(resource("newsroom.json")).readObject();
        Set<String> reserved = newsroom.getJsonArray("publishers").getValuesAs(JsonObject.class).stream()
                .filter(publisher -> publisher.getBoolean("reserved", false))
                .map(publisher -> publisher.getString("domain"))
                .collect(Collectors.toSet());
        List<Reported> articles = new ArrayList<>();
        for (JsonObject entry : newsroom.getJsonArray("articles").getValuesAs(JsonObject.class)) {
            if (!reserved.contains(entry.getString("publisher"))) {
                String body = new String(
                        resource("articles/" + entry.getString("slug") + ".html")
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
                articles.add(new Reported(
                        articles.size(),
                        entry.getString("title"),
                        Jsoup.parse(body).wholeText().strip(),
                        LabelledReports.FIRST_DAY
                                .plus(Duration.ofDays(entry.getInt("day")))
                                .plusSeconds(
                                        LocalTime.parse(entry.getString("time")).toSecondOfDay())));
            }
        }
        articles.sort(Comparator.comparing(Reported::at));
        return articles;
    }

    private static InputStream resource(String name) {
        return SampleNewsroom.class.getResourceAsStream("/sample/" + name);
    }
}
