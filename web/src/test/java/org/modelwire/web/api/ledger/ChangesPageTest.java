package org.modelwire.web.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.Gone;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.brief.exit.WireEvent;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.PageCursor;

class ChangesPageTest {

    private static final Instant AT = Instant.parse("2026-03-02T02:31:00Z");
    private static final PageKey FROM = new PageKey(Instant.EPOCH, 0);
    private static final SiteConfig SITE =
            new SiteConfig("The Wire", URI.create("https://wire.example"), Optional.empty(), Optional.empty());

    private static WireEvent published(long id) {
        return new WireEvent(id, AT, WireEvent.Kind.PUBLISHED, "loom-" + id, Optional.empty(), Optional.empty());
    }

    @Test
    void goesOnBehindTheLastEventOfAFullPage() {
        ChangesPage page = new ChangesPage(FROM, List.of(published(1), published(2), published(3)), 2);
        JsonObject json = page.json(SITE, AT);

        assertThat(json.getJsonArray("changes")).hasSize(2);
        assertThat(json.getBoolean("more")).isTrue();
        assertThat(PageCursor.read(json.getString("next"))).contains(new PageKey(AT, 2));
    }

    @Test
    void neverGoesOnBehindWhatMayStillArriveLate() {
        ChangesPage page = new ChangesPage(FROM, List.of(published(1)), 2);

        assertThat(page.next(AT.plusSeconds(3))).isEqualTo(new PageKey(AT.minusSeconds(7), 0));
        assertThat(page.next(AT.plusSeconds(60))).isEqualTo(new PageKey(AT, 1));
        assertThat(page.json(SITE, AT).getBoolean("more")).isFalse();
    }

    @Test
    void staysWhereItIsWhenNothingHappened() {
        PageKey asked = new PageKey(AT, 9);

        assertThat(new ChangesPage(asked, List.of(), 2).next(AT.plusSeconds(60)))
                .isEqualTo(asked);
    }

    @Test
    void tellsOfAWithdrawalHowItIsGoneAndNoHeadline() {
        WireEvent gone = new WireEvent(
                4, AT, WireEvent.Kind.WITHDRAWN, "loom-4", Optional.of(Gone.LEGAL), Optional.of("loom-5"));
        JsonObject event = new ChangesPage(FROM, List.of(gone), 2)
                .json(SITE, AT)
                .getJsonArray("changes")
                .getJsonObject(0);

        assertThat(event.keySet()).containsExactly("event", "at", "slug", "url", "status", "successor");
        assertThat(event.getString("event")).isEqualTo("withdrawn");
        assertThat(event.getInt("status")).isEqualTo(451);
    }
}
