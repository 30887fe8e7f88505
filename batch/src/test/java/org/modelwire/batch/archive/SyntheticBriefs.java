package org.modelwire.batch.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.ArchiveQuestion;
import org.modelwire.archive.ReaderFields;
import org.modelwire.archive.ReaderFilter;
import org.modelwire.archive.ReaderOrder;
import org.modelwire.archive.ReaderQuestion;
import org.modelwire.brief.draft.ContextKind;

/**
 * Invented briefs for an archive of any size: the same ones every time. Words and subjects are as unequal as in real text
 * (Zipf, exponent 1): a few stand everywhere, most hardly anywhere.
 */
public final class SyntheticBriefs {

    /** Day of the first brief. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private static final int WORDS = 60_000;
    private static final int SUBJECTS = 8_000;
    private static final int BRIEF_WORDS = 90;
    private static final int QUESTION_WORDS = 160;
    private static final int CONTEXT_WORDS = 70;
    private static final int PUBLISHERS = 200;
    private static final int BRIEFS_A_DAY = 400;

    /** What readers search by, of a brief that is looked at for its words and subjects alone. */
    public static final ReaderFields UNREAD = new ReaderFields("", "", Optional.empty(), List.of());

    private SyntheticBriefs() {}

    /** Some of the briefs, by id from {@code from} up to {@code to}. */
    public static List<ArchiveEntry> briefs(int from, int to) {
        return IntStream.range(from, to).mapToObj(SyntheticBriefs::brief).toList();
    }

    private static ArchiveEntry brief(int id) {
        Random random = new Random(id);
        return new ArchiveEntry(
                id,
                "brief-" + id,
                text(random, BRIEF_WORDS),
                subjects(random),
                FIRST_DAY.plusDays(id / BRIEFS_A_DAY),
                true,
                new ReaderFields(
                        text(new Random(-id), 10),
                        text(new Random(-id - 1), CONTEXT_WORDS),
                        Optional.of(ContextKind.values()[id % ContextKind.values().length]),
                        List.of("paper-" + id % PUBLISHERS + ".example")));
    }

    /** Questions about the day after the last of some briefs; each follows one of them up. */
    public static List<ArchiveQuestion> questions(int briefs, int questions) {
        Random random = new Random(4_711);
        List<ArchiveQuestion> asked = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            ArchiveEntry earlier = brief(random.nextInt(briefs));
            String text = earlier.text().substring(0, earlier.text().length() / 3) + " " + text(random, QUESTION_WORDS);
            asked.add(ArchiveQuestion.grounding(
                    text,
                    subjects(new Random(earlier.briefId() + briefs)),
                    FIRST_DAY.plusDays(briefs / BRIEFS_A_DAY + 1L),
                    6));
        }
        return asked;
    }

    /** Questions of readers: one to four words of one brief, as unequal as words are; some with filters, some by day. */
    public static List<ReaderQuestion> readers(int briefs, int questions) {
        Random random = new Random(815);
        List<ReaderQuestion> asked = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            ArchiveEntry wanted = brief(random.nextInt(briefs));
            String[] words = wanted.text().split(" ");
            String text = IntStream.range(0, 1 + i % 4)
                    .mapToObj(n -> words[random.nextInt(words.length)])
                    .collect(Collectors.joining(" "));
            ReaderFilter filter = new ReaderFilter(
                    i % 5 == 0 ? Optional.of(wanted.subjects().get(0)) : Optional.empty(),
                    i % 7 == 0 ? Optional.of(wanted.read().publishers().get(0)) : Optional.empty(),
                    i % 6 == 0 ? wanted.read().kind() : Optional.empty(),
                    i % 3 == 0 ? Optional.of(wanted.day().minusDays(60)) : Optional.empty(),
                    i % 3 == 0 ? Optional.of(wanted.day().plusDays(60)) : Optional.empty());
            ReaderOrder order = i % 4 == 3 ? ReaderOrder.NEWEST : ReaderOrder.RELEVANCE;
            asked.add(new ReaderQuestion(text, i % 2 == 0, filter, order, Optional.empty(), 20));
        }
        return asked;
    }

    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(n -> word(zipf(random, WORDS)))
                .collect(Collectors.joining(" "));
    }

    private static List<String> subjects(Random random) {
        Set<String> subjects = new LinkedHashSet<>();
        for (int n = 0; n < 5; n++) {
            subjects.add("subject-" + zipf(random, SUBJECTS));
        }
        return List.copyOf(subjects);
    }

    /** A rank from 0 to {@code most} - 1, about as often as one over the rank. */
    private static int zipf(Random random, int most) {
        return (int) Math.pow(most, random.nextDouble()) - 1;
    }

    /** A made-up word of a rank: letters only, so that it is cut as one. */
    private static String word(int rank) {
        return "q"
                + Integer.toString(rank + 1_000, 26)
                        .chars()
                        .map(letter -> letter <= '9' ? letter - '0' + 'k' : letter)
                        .mapToObj(letter -> String.valueOf((char) letter))
                        .collect(Collectors.joining("x"));
    }
}
