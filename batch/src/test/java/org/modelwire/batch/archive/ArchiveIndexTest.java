package org.modelwire.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArchiveIndexTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final ArchiveIndex index = new ArchiveIndex(List.of(
            new ArchiveEntry("loom", "Tessellate shows a card for inference", List.of("tessellate", "china"), DAY),
            new ArchiveEntry("hall", "Council approves a hall in Lulea", List.of("orrin-systems", "china"), DAY),
            new ArchiveEntry("round", "Halden Labs raises money", List.of("halden-labs", "china"), DAY)));

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void putsTheBriefThatSharesARareSubjectFirst() {
        assertThat(index.search("shipments are late", List.of("china", "tessellate"), DAY.plusDays(1), 3))
                .first()
                .extracting(ArchiveHit::slug)
                .isEqualTo("loom");
    }

    @Test
    void findsBriefsByTheirWords() {
        assertThat(index.search("the council and its halls", List.of(), DAY.plusDays(1), 3))
                .extracting(ArchiveHit::slug)
                .containsExactly("hall");
    }

    @Test
    void findsNothingOfTheSameDayOrLater() {
        assertThat(index.search("Halden Labs raises money", List.of("halden-labs"), DAY, 3))
                .isEmpty();
    }

    @Test
    void findsWhatWasAddedLater() {
        index.add(List.of(new ArchiveEntry("delay", "Loom cards slip", List.of("tessellate"), DAY.plusDays(2))));

        assertThat(index.search("slip", List.of(), DAY.plusDays(3), 3))
                .extracting(ArchiveHit::slug)
                .containsExactly("delay");
    }

    @Test
    void answersForAQuestionWithoutWords() {
        assertThat(index.search("", List.of(), DAY.plusDays(1), 3)).isEmpty();
    }
}
