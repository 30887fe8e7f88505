package org.modelwire.web.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.listing.SubjectCount;
import org.modelwire.shared.Slug;
import org.modelwire.subject.SubjectKind;

class SubjectIndexTest {

    private static SubjectCount subject(String name, SubjectKind kind) {
        return new SubjectCount(Slug.of(name), name, kind, 2);
    }

    private static List<SubjectCount> places(String... names) {
        return Arrays.stream(names)
                .map(name -> subject(name, SubjectKind.PLACE))
                .toList();
    }

    private static List<String> names(SubjectIndex index) {
        return index.groups().stream()
                .flatMap(group -> group.subjects().stream())
                .map(CountedSubject::name)
                .toList();
    }

    @Test
    void sortsByLetterWithoutMindingCaseOrAccents() {
        SubjectIndex index =
                SubjectIndex.of(places("Zug", "Évora", "etna", "Årjäng", "4chan", "東京", "Eton"), none(), "");

        assertThat(index.letters()).containsExactly("#", "A", "E", "Z");
        assertThat(names(index)).containsExactly("4chan", "東京", "Årjäng", "etna", "Eton", "Évora", "Zug");
        assertThat(index.total()).isEqualTo(7);
        assertThat(index.next()).isEmpty();
    }

    private static Optional<SubjectKind> none() {
        return Optional.empty();
    }

    @Test
    void showsOneKind() {
        List<SubjectCount> all = new ArrayList<>(places("Zug"));
        all.add(subject("Halden Labs", SubjectKind.ORGANISATION));

        SubjectIndex index = SubjectIndex.of(all, Optional.of(SubjectKind.ORGANISATION), "");

        assertThat(names(index)).containsExactly("Halden Labs");
        assertThat(index.letters()).containsExactly("H");
    }

    @Test
    void beginsAtALetterOrAtTheNameThatThePageBeforeNamed() {
        List<SubjectCount> all = places("Alta", "Bern", "Bonn", "Cork");

        assertThat(names(SubjectIndex.of(all, none(), "b"))).containsExactly("Bern", "Bonn", "Cork");
        assertThat(names(SubjectIndex.of(all, none(), "bonn"))).containsExactly("Bonn", "Cork");
        assertThat(names(SubjectIndex.of(all, none(), "nowhere"))).hasSize(4);
        assertThat(names(SubjectIndex.of(all, none(), "x"))).hasSize(4);
        assertThat(SubjectIndex.of(List.of(), none(), "b").groups()).isEmpty();
    }

    @Test
    void pagesHoldEachNameOnce() {
        List<SubjectCount> all = IntStream.range(0, 1_000)
                .mapToObj(n -> subject("Name " + n, SubjectKind.TOPIC))
                .toList();
        List<String> seen = new ArrayList<>();
        Optional<String> from = Optional.of("");
        while (from.isPresent()) {
            SubjectIndex page = SubjectIndex.of(all, none(), from.get());
            assertThat(names(page)).hasSizeLessThanOrEqualTo(SubjectIndex.ON_PAGE);
            seen.addAll(names(page));
            from = page.next();
        }
        assertThat(seen).hasSize(1_000).doesNotHaveDuplicates();
    }
}
