package org.modelwire.config;

/**
 * Whether this server works in production: on PostgreSQL, and not as the sample newsroom. Then the legal pages must name who
 * answers for it and how to be reached; a first try on the embedded database needs neither.
 */
public record ProductionConfig(boolean on) {

    private static final String PERSON = "modelwire.site.responsible-person";
    private static final String CONTACT = "modelwire.site.contact";

    /** Reads the settings; refuses production without anybody who answers for it. */
    public static ProductionConfig of(Settings settings) {
        boolean on = DatabaseConfig.of(settings).isPostgreSql()
                && !SampleConfig.of(settings).on();
        SiteConfig site = SiteConfig.of(settings);
        if (on && site.responsiblePerson().isEmpty()) {
            throw new SettingException(
                    PERSON, "must name who holds editorial responsibility: PostgreSQL is for production");
        }
        if (on && site.contact().isEmpty()) {
            throw new SettingException(CONTACT, "must say how to reach you: PostgreSQL is for production");
        }
        return new ProductionConfig(on);
    }
}
