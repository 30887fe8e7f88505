package org.modelwire.batch.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.batch.newsletter.letter.WrittenLetter;
import org.modelwire.config.Settings;
import org.modelwire.config.SiteConfig;
import org.modelwire.takedown.notice.ClaimedNotice;
import org.modelwire.takedown.notice.NoticeKind;
import org.modelwire.takedown.reason.Measure;
import org.modelwire.takedown.reason.Reasons;

class NoticeWriterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String TOKEN = "t".repeat(43);

    private final NoticeWriter writer = new NoticeWriter(
            SiteConfig.of(Settings.of(Map.of(
                    "modelwire.site.url", "https://wire.example",
                    "modelwire.site.responsible-person", "Ada Lind",
                    "modelwire.site.contact", "desk@wire.example"))),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private WrittenLetter letter(NoticeKind kind) {
        return writer.write(new ClaimedNotice(
                7,
                kind,
                "desk@tessera.example",
                TOKEN,
                "T-4K7Q-9XWM",
                "Remove a brief",
                Optional.of(Instant.parse("2026-03-04T00:00:00Z")),
                Instant.parse("2026-03-10T00:00:00Z"),
                Optional.of(new Reasons(
                        Measure.REMOVED,
                        "the brief at every exit",
                        "for good",
                        "It follows the report.",
                        "A model wrote it; a person decided.",
                        "Section 15(1)")),
                "You can appeal."));
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterNamesTheRequestAndLeadsToItsStatus(NoticeKind kind) {
        WrittenLetter letter = letter(kind);
        assertThat(letter.subject()).startsWith("T-4K7Q-9XWM: ");
        assertThat(letter.plain()).contains("https://wire.example/takedown/" + TOKEN, "Ada Lind", "desk@wire.example");
        assertThat(letter.html()).contains("https://wire.example/takedown/" + TOKEN);
        assertThat(letter.id()).doesNotContain(TOKEN);
        assertThat(letter.unsubscribe()).isEmpty();
    }

    @Test
    void theDecisionCarriesEveryPartOfTheStatementOfReasons() {
        String plain = letter(NoticeKind.DECISION).plain().replaceAll("\\s+", " ");
        assertThat(plain)
                .contains(Measure.REMOVED.words())
                .contains("Scope: the brief at every exit")
                .contains("Duration: for good")
                .contains("Facts: It follows the report.")
                .contains("Automation: A model wrote it; a person decided.")
                .contains("Ground: Section 15(1)")
                .contains("What you can do: You can appeal.");
    }

    @Test
    void theReceiptTellsTheClockAndHowToConfirm() {
        String plain = letter(NoticeKind.RECEIPT).plain().replaceAll("\\s+", " ");
        assertThat(plain)
                .contains("10 Mar 2026, 00:00 UTC", "4 Mar 2026, 00:00 UTC")
                .contains("Confirm and follow the request")
                .contains("If it was not you, do nothing");
    }
}
