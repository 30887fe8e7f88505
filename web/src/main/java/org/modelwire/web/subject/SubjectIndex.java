package org.modelwire.web.subject;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.brief.listing.SubjectCount;
import org.modelwire.subject.SubjectKind;

/**
 * The alphabetical index, from one name on: at most as many names as are readable on a page, by first letter. Accents do not
 * count; what begins with no letter of the Latin alphabet stands first, under {@code #}.
 *
 * @param total how many subjects of the kind there are
 * @param letters every first letter of the kind
 * @param groups the names of this page
 * @param next slug of the first name of the next page; empty if there is none
 */
public record SubjectIndex(long total, List<String> letters, List<Group> groups, Optional<String> next) {

    static final int ON_PAGE = 300;
    static final String OTHER = "#";

    /** The names with one first letter. */
    public record Group(String letter, List<CountedSubject> subjects) {

        public String getLetter() {
            return letter;
        }

        public List<CountedSubject> getSubjects() {
            return subjects;
        }
    }

    /** Where a subject stands in the alphabet. */
    private record Place(SubjectCount subject, String sorted) {

        static Place of(SubjectCount subject) {
            return new Place(subject, plain(subject.name()));
        }

        String letter() {
            return letterOf(sorted);
        }
    }

    /**
     * Makes a page of the index.
     *
     * @param from a letter or the slug of a name; what is neither begins at the beginning
     */
    static SubjectIndex of(List<SubjectCount> all, Optional<SubjectKind> kind, String from) {
        List<Place> places = all.stream()
                .filter(subject -> kind.isEmpty() || kind.get() == subject.kind())
                .map(Place::of)
                .sorted(Comparator.comparing((Place place) -> !place.letter().equals(OTHER))
                        .thenComparing(Place::sorted)
                        .thenComparing(place -> place.subject().slug()))
                .toList();
        int first = first(places, from);
        int end = Math.min(places.size(), first + ON_PAGE);
        return new SubjectIndex(
                places.size(),
                places.stream().map(Place::letter).distinct().toList(),
                groups(places.subList(first, end).stream()),
                end < places.size() ? Optional.of(places.get(end).subject().slug()) : Optional.empty());
    }

    private static int first(List<Place> places, String from) {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (from.length() == 1
                    ? place.letter().equals(from.toUpperCase(Locale.ROOT))
                    : place.subject().slug().equals(from)) {
                return i;
            }
        }
        return 0;
    }

    private static List<Group> groups(Stream<Place> places) {
        Map<String, List<CountedSubject>> byLetter = places.collect(Collectors.groupingBy(
                Place::letter,
                LinkedHashMap::new,
                Collectors.mapping(place -> CountedSubject.of(place.subject(), 0), Collectors.toList())));
        return byLetter.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String letterOf(String sorted) {
        char first = sorted.isEmpty() ? ' ' : sorted.charAt(0);
        return first >= 'a' && first <= 'z' ? String.valueOf((char) (first - 'a' + 'A')) : OTHER;
    }
}
