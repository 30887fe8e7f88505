package org.modelwire.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.modelwire.config.AdminConfig;
import org.modelwire.config.ApiConfig;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.CacheConfig;
import org.modelwire.config.DatabaseConfig;
import org.modelwire.config.EvidenceConfig;
import org.modelwire.config.FetchConfig;
import org.modelwire.config.GateConfig;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.ImprintConfig;
import org.modelwire.config.MailConfig;
import org.modelwire.config.ModelConfig;
import org.modelwire.config.NewsletterConfig;
import org.modelwire.config.NightlyConfig;
import org.modelwire.config.NodeConfig;
import org.modelwire.config.OidcConfig;
import org.modelwire.config.PublishConfig;
import org.modelwire.config.RetentionConfig;
import org.modelwire.config.RightsConfig;
import org.modelwire.config.SampleConfig;
import org.modelwire.config.SearchConfig;
import org.modelwire.config.SecretKeyConfig;
import org.modelwire.config.Settings;
import org.modelwire.config.SiteConfig;
import org.modelwire.config.TakedownConfig;

/** Gives the application its settings, each record once. The records are final, so their scope has no proxy. */
@ApplicationScoped
public class ConfigProducer {

    /** The settings of the server that this application runs on. */
    public static Settings ofServer() {
        // Asked by the class loader of the application: a pool may want a connection on a thread that has none.
        Config config = ConfigProvider.getConfig(ConfigProducer.class.getClassLoader());
        return Settings.from(key -> config.getOptionalValue(key, String.class));
    }

    @Produces
    @Singleton
    HomeConfig home() {
        return HomeConfig.of(ofServer());
    }

    @Produces
    @Singleton
    SiteConfig site() {
        return SiteConfig.of(ofServer());
    }

    @Produces
    @Singleton
    ImprintConfig imprint() {
        return ImprintConfig.of(ofServer());
    }

    @Produces
    @Singleton
    DatabaseConfig database() {
        return DatabaseConfig.of(ofServer());
    }

    @Produces
    @Singleton
    ApiConfig api() {
        return ApiConfig.of(ofServer());
    }

    @Produces
    @Singleton
    AdminConfig admin() {
        return AdminConfig.of(ofServer());
    }

    @Produces
    @Singleton
    OidcConfig oidc() {
        return OidcConfig.of(ofServer());
    }

    @Produces
    @Singleton
    SecretKeyConfig secretKey() {
        return SecretKeyConfig.of(ofServer());
    }

    @Produces
    @Singleton
    NightlyConfig nightly() {
        return NightlyConfig.of(ofServer());
    }

    @Produces
    @Singleton
    NodeConfig node() {
        return NodeConfig.of(ofServer());
    }

    @Produces
    @Singleton
    ModelConfig model() {
        return ModelConfig.of(ofServer());
    }

    @Produces
    @Singleton
    BudgetConfig budget() {
        return BudgetConfig.of(ofServer());
    }

    @Produces
    @Singleton
    PublishConfig publish() {
        return PublishConfig.of(ofServer());
    }

    @Produces
    @Singleton
    GateConfig gates() {
        return GateConfig.of(ofServer());
    }

    @Produces
    @Singleton
    EvidenceConfig evidence() {
        return EvidenceConfig.of(ofServer());
    }

    @Produces
    @Singleton
    RightsConfig rights() {
        return RightsConfig.of(ofServer());
    }

    @Produces
    @Singleton
    FetchConfig fetch() {
        return FetchConfig.of(ofServer());
    }

    @Produces
    @Singleton
    RetentionConfig retention() {
        return RetentionConfig.of(ofServer());
    }

    @Produces
    @Singleton
    SearchConfig search() {
        return SearchConfig.of(ofServer());
    }

    @Produces
    @Singleton
    CacheConfig cache() {
        return CacheConfig.of(ofServer());
    }

    @Produces
    @Singleton
    MailConfig mail() {
        return MailConfig.of(ofServer());
    }

    @Produces
    @Singleton
    NewsletterConfig newsletter() {
        return NewsletterConfig.of(ofServer());
    }

    @Produces
    @Singleton
    TakedownConfig takedown() {
        return TakedownConfig.of(ofServer());
    }

    @Produces
    @Singleton
    SampleConfig sample() {
        return SampleConfig.of(ofServer());
    }
}
