package org.modelwire.config;

/**
 * Whether this server works in production: on PostgreSQL, under an address that others can reach, and not as the sample
 * newsroom. Then the legal pages must name who answers for it and how to be reached; a first try needs neither.
 */
public record ProductionConfig(boolean on) {

    private static final String PERSON = "modelwire.site.responsible-person";
    private static final String CONTACT = "modelwire.site.contact";

    /** Reads the settings; refuses production without anybody who answers for it. */
    public static ProductionConfig of(Settings settings) {
        SiteConfig site = SiteConfig.of(settings);
        boolean on = DatabaseConfig.of(settings).isPostgreSql()
                && !SampleConfig.of(settings).on()
                && !ThisMachine.is(site.url());
        if (on && site.responsiblePerson().isEmpty()) {
            throw new SettingException(
                    PERSON, "must name who holds editorial responsibility for a wire at " + site.url());
        }
        if (on && site.contact().isEmpty()) {
            throw new SettingException(CONTACT, "must say how to reach those who answer for a wire at " + site.url());
        }
        return new ProductionConfig(on);
    }
}
