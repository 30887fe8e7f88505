package org.modelwire.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads every setting once, so that a wrong one is refused at the start and not at three in the morning. */
public final class ConfigCheck {

    private static final List<Function<Settings, ?>> ALL = List.of(
            HomeConfig::of,
            LogConfig::of,
            SiteConfig::of,
            ImprintConfig::of,
            DatabaseConfig::of,
            ApiConfig::of,
            AdminConfig::of,
            OidcConfig::of,
            SecretKeyConfig::of,
            NightlyConfig::of,
            NodeConfig::of,
            ModelConfig::of,
            BudgetConfig::of,
            PublishConfig::of,
            GateConfig::of,
            EvidenceConfig::of,
            FetchConfig::of,
            RetentionConfig::of,
            SearchConfig::of,
            CacheConfig::of,
            RightsConfig::of,
            MailConfig::of,
            NewsletterConfig::of,
            TakedownConfig::of,
            ProductionConfig::of,
            SampleConfig::of);

    private ConfigCheck() {}

    /**
     * All settings as this program reads them, defaults included.
     *
     * @throws SettingException if one of them is wrong
     */
    public static List<Record> inEffect(Settings settings) {
        return ALL.stream().map(read -> (Record) read.apply(settings)).toList();
    }

    /** What is wrong with the settings, a sentence each; empty if nothing is. */
    public static List<String> problems(Settings settings) {
        List<String> problems = new ArrayList<>();
        for (Function<Settings, ?> read : ALL) {
            try {
                read.apply(settings);
            } catch (SettingException e) {
                if (!problems.contains(e.getMessage())) {
                    problems.add(e.getMessage());
                }
            }
        }
        return problems;
    }
}
