package org.modelwire.web.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.config.Settings;
import org.modelwire.config.SiteConfig;
import org.modelwire.secret.SiteSecretRepository;
import org.modelwire.takedown.TakedownForm;
import org.modelwire.takedown.TakedownIntake;
import org.modelwire.web.api.StandIns;
import org.modelwire.web.form.FormGuard;
import org.modelwire.web.form.Requests;
import org.modelwire.web.support.Outcome;

/** How many requests get through the form, however many are sent. */
class TakedownBeanTest {

    private static final Instant SHOWN = Instant.parse("2026-03-02T09:00:00Z");
    private static final int MOST_AN_HOUR = 300;
    private static final int MOST_FROM_ONE = 10;

    private final List<TakedownForm> filed = new ArrayList<>();
    private final Takedowns takedowns = new Takedowns() {
        @Override
        public Optional<Long> briefId(String slug) {
            return Optional.of(1L);
        }

        @Override
        public TakedownIntake.Filed file(TakedownForm form) {
            filed.add(form);
            return new TakedownIntake.Filed("T-1", "token");
        }
    };
    private final FormGuard guard = guard(SHOWN.plus(Duration.ofMinutes(1)));

    private static FormGuard guard(Instant now) {
        SiteSecretRepository secrets = new SiteSecretRepository() {
            @Override
            public Optional<String> find(String name) {
                return Optional.of("secret of " + name);
            }
        };
        return StandIns.set(new FormGuard(Clock.fixed(now, ZoneOffset.UTC)), "secrets", secrets);
    }

    private Outcome send(String network, int number) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "wish", "REMOVE",
                "cause", "COPYRIGHT",
                "briefs", "https://wire.example/briefs/loom-2",
                "grounds", "Forged " + number,
                "name", "Nobody",
                "mail", "victim@tessera.example",
                "role", "owner",
                "good-faith", "yes",
                "homepage", ""));
        fields.put("stamp", guard(SHOWN).stamp("takedown"));
        TakedownBean bean = new TakedownBean();
        StandIns.set(bean, "takedowns", takedowns);
        StandIns.set(bean, "guard", guard);
        StandIns.set(bean, "site", SiteConfig.of(Settings.of(Map.of("modelwire.site.url", "https://wire.example"))));
        return bean.submit("", Requests.from(network, fields));
    }

    @Test
    void aThousandForgedRequestsFromEverywhereWriteThreeHundredAnHour() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < 1_000; i++) {
            outcomes.merge(send("198.51." + i / 250 + "." + i % 250, i), 1, Integer::sum);
        }
        assertThat(filed).hasSize(MOST_AN_HOUR);
        assertThat(outcomes).containsOnly(Map.entry(Outcome.FOUND, MOST_AN_HOUR), Map.entry(Outcome.TOO_MANY, 700));
    }

    @Test
    void aThousandForgedRequestsFromOneNetworkWriteTen() {
        for (int i = 0; i < 1_000; i++) {
            send("198.51.100.1", i);
        }
        assertThat(filed).hasSize(MOST_FROM_ONE);
    }
}
