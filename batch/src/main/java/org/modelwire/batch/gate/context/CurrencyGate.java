package org.modelwire.batch.gate.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Quotation;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/**
 * A brief is read later than it is written.
 *
 * <p>Rule, outside quotations: "today", "yesterday", "tonight", "this morning" and the like name no day that a later reader
 * knows, and are held whatever the source says; so is "breaking". "This week", "last month" and "has just" pass only if a
 * source of the same week, month or year as the newest one says so too, and else go to an editor. A sentence whose quote
 * stands only in a source that is 30 days or more older than the newest one must name a time, or an editor looks. Source:
 * ordinary journalistic practice; the number is the project's own.
 */
public final class CurrencyGate implements Gate {

    private static final Pattern OF_THE_DAY = Pattern.compile(
            "(?i)\\btoday\\b(?!'s \\p{L}+s\\b)|\\b(?:yesterday|tomorrow|tonight|overnight tonight)\\b|\\b(?:this|yesterday) (?:morning|afternoon|evening)\\b|\\blast night\\b"
                    + "|\\b(?:an|one|two|three|a few|several|some|\\d+) (?:hours?|minutes?|moments?) ago\\b|\\b(?:just|right) now\\b|^breaking\\b|\\bbreaking(?: news)?:");

    private static final Pattern OF_THE_TIME = Pattern.compile(
            "(?i)\\b(?:this|last|next|past|coming) (week|weekend|month|quarter|year)\\b|\\bjust (?:announced|launched|released|published|unveiled|said)\\b");

    private static final Pattern TIME = Pattern.compile(
            "\\b(?:19|20)\\d\\d\\b|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b"
                    + "|(?i:\\b(?:ago|earlier|previously|then|at the time|back in|had)\\b)");

    private final GateLimits limits;

    public CurrencyGate(GateLimits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "currency";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "Days are named, not called today or yesterday, and what is old is not told as new.",
                "a source is no longer news " + limits.staleDays() + " days before the newest one");
    }

    @Override
    public List<Finding> check(GateInput input) {
        if (input.isExcerpt()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Stream<Passage> watch = input.draft().watch().stream()
                .flatMap(item -> Stream.of(item.text(), item.check()))
                .map(Passage::of);
        Stream.concat(input.statements().stream().map(Statement::passage), watch)
                .forEach(passage -> words(passage, input).ifPresent(findings::add));
        input.statements().forEach(statement -> stale(statement, input).ifPresent(findings::add));
        return findings;
    }

    private Optional<Finding> words(Passage passage, GateInput input) {
        Matcher day = OF_THE_DAY.matcher(passage.text());
        while (day.find()) {
            if (!isQuoted(passage, day.start())) {
                return Optional.of(finding(
                        Severity.BLOCK, passage, day, "a later reader cannot know which day is meant; name it"));
            }
        }
        Matcher time = OF_THE_TIME.matcher(passage.text());
        while (time.find()) {
            if (!isQuoted(passage, time.start()) && !isSaid(time, input)) {
                return Optional.of(
                        finding(Severity.REVIEW, passage, time, "no source of that time says so; name the time"));
            }
        }
        return Optional.empty();
    }

    private static boolean isQuoted(Passage passage, int at) {
        return Quotation.in(passage).stream().anyMatch(quotation -> at >= quotation.start() && at < quotation.end());
    }

    /** Whether a source says the same words, and is not so old that they mean another time. */
    private static boolean isSaid(Matcher words, GateInput input) {
        String said = words.group().toLowerCase(Locale.ROOT);
        long days = switch (words.group(1) == null ? "" : words.group(1).toLowerCase(Locale.ROOT)) {
            case "year" -> 366;
            case "quarter" -> 92;
            case "month" -> 31;
            default -> 7;
        };
        return input.sources().stream()
                .filter(source -> age(source, input) <= days)
                .flatMap(source -> source.sentences().stream())
                .anyMatch(sentence -> sentence.text().toLowerCase(Locale.ROOT).contains(said));
    }

    private Optional<Finding> stale(Statement statement, GateInput input) {
        List<Passage> quotes =
                statement.sentence().quotes().stream().map(Passage::of).toList();
        if (quotes.isEmpty() || TIME.matcher(statement.passage().text()).find()) {
            return Optional.empty();
        }
        List<Ground> holding = input.sources().stream()
                .filter(source -> quotes.stream().anyMatch(quote -> source.holds(quote.words())))
                .toList();
        long youngest =
                holding.stream().mapToLong(source -> age(source, input)).min().orElse(0);
        return youngest < limits.staleDays()
                ? Optional.empty()
                : Optional.of(statement.whole(
                        name(),
                        Severity.REVIEW,
                        Reason.STALE,
                        "rests on an article that is " + youngest + " days older than the newest, and names no time"));
    }

    private static long age(Ground source, GateInput input) {
        Optional<LocalDate> newest = input.newestPublication();
        return newest.isPresent() && source.date().isPresent()
                ? newest.get().toEpochDay() - source.date().get().toEpochDay()
                : 0;
    }

    private Finding finding(Severity severity, Passage passage, Matcher words, String evidence) {
        return new Finding(
                name(),
                severity,
                Reason.UNSUPPORTED_CLAIM,
                passage.original(),
                passage.originalStart(words.start()),
                passage.originalEnd(words.end()),
                evidence);
    }
}
