package org.modelwire.batch.gate.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.batch.gate.number.DateMention;
import org.modelwire.batch.gate.number.DateReader;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/**
 * What to watch can be checked on a day.
 *
 * <p>Rule: a brief with a context has one watch item; it says what to watch for in a form that turns out true or not
 * ("Watch whether ..."), with somebody who acts and an event that can be seen; the day by which, after the newest source
 * and within 366 days; and where or how to find out: a page, a filing, a list, an announcement. A date in its words is that
 * day, its month, its quarter or its year. "Watch closely", "whether the industry changes" and "we will see" fail. Source:
 * the project's own watch contract, under which each item is resolved in public.
 */
public final class WatchGate implements Gate {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,$-])(20\\d\\d)(?![\\d-])(?!,\\d)");
    private static final Pattern QUARTER = Pattern.compile(
            "\\b(?:Q([1-4])|(first|second|third|fourth) quarter)(?: of)?(?: (20\\d\\d))?", Pattern.CASE_INSENSITIVE);
    private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");

    private final GateLimits limits;

    public WatchGate(GateLimits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "What to watch is an event that turns out true or not, with a day by which and a place where anybody can check it.",
                "within " + limits.watchDays() + " days of the newest source");
    }

    @Override
    public List<Finding> check(GateInput input) {
        if (!input.hasContext()) {
            return List.of();
        }
        return input.draft()
                .watch()
                .map(watch -> objections(watch, input.newestPublication()))
                .orElseGet(() -> List.of(block(input.draft().headline(), "the context has nothing to watch")));
    }

    private List<Finding> objections(DraftWatch watch, Optional<LocalDate> newest) {
        List<Finding> findings = new ArrayList<>();
        String text = Passage.of(watch.text()).text();
        WatchWords.objectionTo(text).ifPresent(objection -> findings.add(block(watch.text(), objection)));
        String check = Passage.of(watch.check()).text();
        WatchWords.objectionTo(check, text)
                .ifPresent(objection ->
                        findings.add(block(watch.check().isBlank() ? watch.text() : watch.check(), objection)));
        if (watch.by().isEmpty()) {
            findings.add(block(watch.text(), "no date by which it can be checked"));
            return findings;
        }
        LocalDate by = watch.by().get();
        if (newest.isPresent() && !by.isAfter(newest.get())) {
            findings.add(block(watch.text(), by + " is not after the newest source, " + newest.get()));
        } else if (newest.isPresent() && by.isAfter(newest.get().plusDays(limits.watchDays()))) {
            findings.add(block(
                    watch.text(),
                    by + " is more than " + limits.watchDays() + " days after the newest source, " + newest.get()));
        }
        if (saysOtherDate(text, by)) {
            findings.add(block(watch.text(), "its words name another date than " + by));
        }
        return findings;
    }

    /** Whether the words name dates and none of them is the day or holds it. */
    private static boolean saysOtherDate(String text, LocalDate by) {
        boolean named = false;
        for (DateMention date : DateReader.read(text)) {
            if (date.holds(by)) {
                return false;
            }
            named = true;
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.find()) {
            int number = quarter.group(1) != null
                    ? Integer.parseInt(quarter.group(1))
                    : QUARTERS.indexOf(quarter.group(2).toLowerCase(Locale.ROOT)) + 1;
            boolean year = quarter.group(3) == null || Integer.parseInt(quarter.group(3)) == by.getYear();
            return !(year && number == (by.getMonthValue() + 2) / 3);
        }
        if (named) {
            return true;
        }
        List<Integer> years = YEAR.matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
        return !years.isEmpty() && !years.contains(by.getYear());
    }

    private Finding block(String sentence, String evidence) {
        return new Finding(name(), Severity.BLOCK, Reason.UNSUPPORTED_CLAIM, sentence, 0, 0, evidence);
    }
}
