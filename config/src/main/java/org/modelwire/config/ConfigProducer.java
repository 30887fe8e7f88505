package org.modelwire.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives the application its settings, each record once. The records are final, so their scope has no proxy. */
@ApplicationScoped
public class ConfigProducer {

    /** The settings of the server that this application runs on. */
    public static Settings ofServer() {
        return Settings.from(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
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
    NightlyConfig nightly() {
        return NightlyConfig.of(ofServer());
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
    SampleConfig sample() {
        return SampleConfig.of(ofServer());
    }
}
