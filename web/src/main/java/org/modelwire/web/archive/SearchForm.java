package org.modelwire.web.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.modelwire.archive.ReaderFilter;
import org.modelwire.archive.ReaderOrder;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.shared.Slug;

/**
 * What a reader filled in. Every value is usable; one that is not is left out, and a sentence says so.
 *
 * @param text what is searched for; empty if nothing
 * @param subject as typed
 * @param notes what was left out and why, in sentences for the reader
 */
public record SearchForm(
        String text,
        String subject,
        ReaderFilter filter,
        ReaderOrder order,
        Optional<String> after,
        List<String> notes) {

    /** Longest text that is searched for, in UTF-16 units. */
    static final int MOST_LETTERS = 200;

    private static final String PATH = "/archive";

    /**
     * Reads the form.
     *
     * @param field gives what stands in a field; null if it is not there
     */
    static SearchForm of(UnaryOperator<String> field) {
        List<String> notes = new ArrayList<>();
        String text = text(field, "q");
        if (text.length() > MOST_LETTERS) {
            text = text.substring(0, MOST_LETTERS);
            notes.add("Only the first " + MOST_LETTERS + " letters of your question were searched for.");
        }
        Optional<LocalDate> from = day(field, "from", notes);
        Optional<LocalDate> to = day(field, "to", notes);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            notes.add("The first day came after the last one, so the two were swapped.");
            Optional<LocalDate> later = from;
            from = to;
            to = later;
        }
        String subject = cut(text(field, "subject"));
        String publisher =
                cut(text(field, "publisher")).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        ReaderFilter filter = new ReaderFilter(
                filled(subject).map(Slug::of), filled(publisher), kind(text(field, "kind"), notes), from, to);
        boolean newest = field.apply("sort") == null ? text.isEmpty() : "newest".equals(field.apply("sort"));
        return new SearchForm(
                text,
                subject,
                filter,
                newest ? ReaderOrder.NEWEST : ReaderOrder.RELEVANCE,
                filled(text(field, "after")),
                List.copyOf(notes));
    }

    /** Without what no page can show: characters that control something, and halves of characters. */
    private static String text(UnaryOperator<String> field, String name) {
        String given = Optional.ofNullable(field.apply(name)).orElse("");
        return given.replaceAll("[\\p{Cc}\\p{Cs}]", " ").replaceAll("\\s+", " ").strip();
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(value.length(), MOST_LETTERS));
    }

    private static Optional<String> filled(String value) {
        return Optional.of(value).filter(given -> !given.isEmpty());
    }

    private static Optional<LocalDate> day(UnaryOperator<String> field, String name, List<String> notes) {
        String given = text(field, name);
        try {
            return filled(given).map(LocalDate::parse);
        } catch (DateTimeException e) {
            notes.add("“" + cut(given) + "” is no day such as 2026-11-23; all days were searched.");
            return Optional.empty();
        }
    }

    private static Optional<ContextKind> kind(String given, List<String> notes) {
        Optional<ContextKind> kind = Arrays.stream(ContextKind.values())
                .filter(known -> word(known).equals(given))
                .findFirst();
        if (kind.isEmpty() && !given.isEmpty()) {
            notes.add("“" + cut(given) + "” is no kind of brief; all kinds were searched.");
        }
        return kind;
    }

    /** How a kind is written in an address. */
    static String word(ContextKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether anything is asked at all. */
    boolean isAsked() {
        return !text.isEmpty() || filter.isSet();
    }

    /** The same question in another order, from the beginning. */
    String href(ReaderOrder other) {
        return href(text, other, "");
    }

    /** The page of the same question that goes on after a position. */
    String hrefAfter(String position) {
        return href(text, order, position);
    }

    /** The same question with other words. */
    String hrefFor(String otherText) {
        return href(otherText, order, "");
    }

    private String href(String words, ReaderOrder sort, String position) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("q", words);
        fields.put("subject", subject);
        fields.put("publisher", filter.publisher().orElse(""));
        fields.put("kind", filter.kind().map(SearchForm::word).orElse(""));
        fields.put("from", filter.from().map(LocalDate::toString).orElse(""));
        fields.put("to", filter.to().map(LocalDate::toString).orElse(""));
        fields.put("sort", sort == ReaderOrder.NEWEST ? "newest" : "relevance");
        fields.put("after", position);
        StringBuilder address = new StringBuilder(PATH).append('?');
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.append(address.charAt(address.length() - 1) == '?' ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }
}
