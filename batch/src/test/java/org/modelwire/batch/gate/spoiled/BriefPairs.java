package org.modelwire.batch.gate.spoiled;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.SampleConfig;
import org.modelwire.sample.SampleNewsroom;

/** The pairs of articles and true briefs in {@code /spoiled}, and those of the sample newsroom. */
final class BriefPairs {

    private static final Pattern PARAGRAPH = Pattern.compile("<(?:p|h2)>(.*?)</(?:p|h2)>", Pattern.DOTALL);
    private static final Pattern PUBLISHED = Pattern.compile("published_time\" content=\"([^\"]+)\"");
    private static final Pattern TITLE = Pattern.compile("<h1[^>]*>(.*?)</h1>");

    /** Second articles of a story, by the first. */
    private static final Map<String, String> SECOND = Map.of(
            "halden-labs-raises-2-3-billion", "halden-funding-round-is-mostly-a-compute-deal",
            "authority-keeps-the-count-raises-the-line", "chip-export-rule-adopted-with-fast-lane",
            "halden-labs-settles-with-quillon-press-group", "what-quillon-got-instead-of-a-ruling");

    private BriefPairs() {}

    /** The invented pairs of a file. */
    static List<BriefPair> in(String file) {
        List<BriefPair> pairs = new ArrayList<>();
        sections(file).forEach((name, lines) -> pairs.add(pair(name, lines)));
        return pairs;
    }

    private static BriefPair pair(String name, List<String> lines) {
        String day = values(lines, "day").get(0);
        SourceText source = new SourceText(
                "wire.example",
                values(lines, "title").get(0),
                String.join("\n\n", values(lines, "article")),
                Optional.of(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC)));
        return new BriefPair(name, List.of(source), draft(lines), changes(lines));
    }

    /** Headline, summary and consequence, each sentence with the words that it rests on. */
    private static Draft draft(List<String> lines) {
        List<DraftSentence> summary = new ArrayList<>();
        List<DraftSentence> consequence = new ArrayList<>();
        List<DraftSentence> part = summary;
        for (String line : lines) {
            if (isChange(line)) {
                continue;
            }
            String text = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("summary: ") || line.startsWith("consequence: ")) {
                part = line.startsWith("summary: ") ? summary : consequence;
                part.add(DraftSentence.source(text, ""));
            } else if (line.startsWith("rests: ")) {
                DraftSentence last = part.remove(part.size() - 1);
                part.add(DraftSentence.source(
                        last.text(),
                        Stream.concat(last.quotes().stream(), Stream.of(text)).collect(Collectors.joining("\n"))));
            }
        }
        return new Draft(
                values(lines, "headline").get(0), summary, Optional.empty(), consequence, List.of(), Optional.empty());
    }

    private static List<Change> changes(List<String> lines) {
        return lines.stream().filter(BriefPairs::isChange).map(Change::of).toList();
    }

    private static boolean isChange(String line) {
        return line.contains(" > ") || line.contains(" <> ");
    }

    private static List<String> values(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + ": ") && !isChange(line))
                .map(line -> line.substring(key.length() + 2))
                .toList();
    }

    /** The paraphrases in {@code sample.txt}, with the articles of the sample newsroom. */
    static List<BriefPair> ofSample(Path home) {
        SampleNewsroom newsroom = new SampleNewsroom(
                new SampleConfig(true, 8080),
                new HomeConfig(home),
                Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));
        Map<String, String> hosts = hosts();
        List<BriefPair> pairs = new ArrayList<>();
        sections("sample.txt").forEach((slug, lines) -> {
            List<SourceText> sources = new ArrayList<>();
            sources.add(article(newsroom, hosts, slug));
            Optional.ofNullable(SECOND.get(slug)).ifPresent(second -> sources.add(article(newsroom, hosts, second)));
            pairs.add(new BriefPair(slug, sources, draft(lines), changes(lines)));
        });
        return pairs;
    }

    private static SourceText article(SampleNewsroom newsroom, Map<String, String> hosts, String slug) {
        String page =
                newsroom.find(hosts.get(slug), "/stories/" + slug).orElseThrow().body();
        List<String> text = new ArrayList<>();
        Matcher paragraph = PARAGRAPH.matcher(page);
        while (paragraph.find()) {
            if (!paragraph.group(1).startsWith("Sign up") && !paragraph.group(1).startsWith("More from")) {
                text.add(plain(paragraph.group(1)));
            }
        }
        return new SourceText(
                hosts.get(slug),
                plain(first(TITLE, page)),
                String.join("\n\n", text),
                Optional.of(Instant.parse(first(PUBLISHED, page))));
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("the page lacks " + pattern);
        }
        return matcher.group(1);
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static Map<String, String> hosts() {
        Map<String, String> hosts = new LinkedHashMap<>();
        try (InputStream in = SampleNewsroom.class.getResourceAsStream("/sample/newsroom.json")) {
            Json.createReader(in).readObject().getJsonArray("articles").getValuesAs(JsonObject.class).stream()
                    .forEach(article ->
                            hosts.put(((JsonString) article.get("slug")).getString(), article.getString("publisher")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return hosts;
    }

    private static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        try (InputStream in = BriefPairs.class.getResourceAsStream("/spoiled/" + file)) {
            for (String line : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()) {
                if (line.startsWith("=== ")) {
                    lines = new ArrayList<>();
                    sections.put(line.substring(4), lines);
                } else {
                    lines.add(line);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return sections;
    }
}
