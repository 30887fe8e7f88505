package org.modelwire.batch.gate.spoiled;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
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
import org.modelwire.brief.draft.Basis;
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
        List<DraftSentence> summary = new ArrayList<>();
        for (String line : lines) {
            if (!isChange(line) && line.startsWith("summary: ")) {
                summary.add(DraftSentence.source(line.substring("summary: ".length()), ""));
            } else if (line.startsWith("rests: ")) {
                DraftSentence last = summary.remove(summary.size() - 1);
                String words = line.substring("rests: ".length());
                summary.add(DraftSentence.source(
                        last.text(),
                        Stream.concat(last.quotes().stream(), Stream.of(words)).collect(Collectors.joining("\n"))));
            }
        }
        Draft draft = new Draft(
                values(lines, "headline").get(0), summary, Optional.empty(), List.of(), List.of(), Optional.empty());
        List<Change> changes =
                lines.stream().filter(BriefPairs::isChange).map(Change::of).toList();
        return new BriefPair(name, List.of(source), draft, changes);
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

    /** The briefs that the sample newsroom has on record, with the changes of {@code sample.txt}. */
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
            String answer = newsroom.answer(slug, "repair")
                    .or(() -> newsroom.answer(slug, "write"))
                    .orElseThrow();
            pairs.add(new BriefPair(
                    slug, sources, draft(answer), lines.stream().map(Change::of).toList()));
        });
        return pairs;
    }

    private static Draft draft(String answer) {
        JsonObject json = Json.createReader(new StringReader(answer)).readObject();
        List<DraftSentence> consequence = sentences(json, "consequence").stream()
                .filter(sentence -> sentence.basis() == Basis.SOURCE)
                .toList();
        return new Draft(
                json.getString("headline"),
                sentences(json, "summary"),
                Optional.empty(),
                consequence,
                List.of(),
                Optional.empty());
    }

    private static List<DraftSentence> sentences(JsonObject json, String part) {
        return json.getJsonArray(part).getValuesAs(JsonObject.class).stream()
                .map(sentence -> new DraftSentence(
                        sentence.getString("text"),
                        Basis.valueOf(sentence.getString("basis")),
                        sentence.isNull("quote") ? Optional.empty() : Optional.of(sentence.getString("quote")),
                        Optional.empty()))
                .toList();
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
