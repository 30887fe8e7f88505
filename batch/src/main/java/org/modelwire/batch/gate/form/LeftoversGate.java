package org.modelwire.batch.gate.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.text.WordList;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/**
 * Nothing but the brief.
 *
 * <p>Rule: no text of a draft holds traces of instructions or of a model's own talk ({@code /gate/leftovers.txt}: "As an
 * AI model, I", "ignore previous instructions", "Here is the summary"), code fences, tags, addresses, or control,
 * bidirectional and invisible characters. Source: an article is data, never instructions; what it may have planted must
 * not be published.
 */
public final class LeftoversGate implements Gate {

    private static final Pattern LEFTOVER = Pattern.compile(
            WordList.lines("leftovers.txt").stream().collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F"
                    + "\\uFEFF\\uFFF9-\\uFFFB]|[\\x{E0000}-\\x{E007F}]");

    @Override
    public String name() {
        return "leftovers";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "No instructions, model talk, markup, addresses or invisible characters are left in the text.",
                "");
    }

    @Override
    public List<Finding> check(GateInput input) {
        Stream<String> watch = input.draft().watch().stream().flatMap(LeftoversGate::texts);
        Stream<String> sentences = input.draft().sentences().map(DraftSentence::text);
        return Stream.of(Stream.of(headline(input)), sentences, watch)
                .flatMap(texts -> texts)
                .flatMap(text -> objection(text).stream())
                .toList();
    }

    /** Without the words with which an excerpt names its publisher: they are ours. */
    private static String headline(GateInput input) {
        String headline = input.draft().headline();
        return input.isExcerpt() ? headline.substring(headline.indexOf(": ") + 2) : headline;
    }

    private static Stream<String> texts(DraftWatch watch) {
        return Stream.of(watch.text(), watch.check());
    }

    private Optional<Finding> objection(String text) {
        Matcher invisible = INVISIBLE.matcher(text);
        if (invisible.find()) {
            String evidence = String.format("an invisible character, U+%04X", text.codePointAt(invisible.start()));
            return Optional.of(finding(text, invisible, evidence));
        }
        Matcher leftover = LEFTOVER.matcher(text);
        return leftover.find()
                ? Optional.of(finding(text, leftover, "not a part of a brief: \u201c" + leftover.group() + "\u201d"))
                : Optional.empty();
    }

    private Finding finding(String text, Matcher place, String evidence) {
        return new Finding(name(), Severity.BLOCK, Reason.INJECTION, text, place.start(), place.end(), evidence);
    }
}
