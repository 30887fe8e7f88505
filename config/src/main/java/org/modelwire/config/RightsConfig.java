package org.modelwire.config;

/**
 * Keys {@code modelwire.rights.*}: what is held back although no publisher asks for it.
 *
 * @param euPressHeadlineOnly whether publishers in the European Union get headline and link only
 */
public record RightsConfig(boolean euPressHeadlineOnly) {

    /** Reads the settings. */
    public static RightsConfig of(Settings settings) {
        return new RightsConfig(settings.flag("modelwire.rights.eu-press-headline-only", false));
    }
}
