package org.modelwire.config;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Keys {@code modelwire.nightly.*}: when the nightly run starts.
 *
 * @param at local time of the run; empty for an external scheduler
 * @param zone where that time is local
 * @param onStart whether a run starts as soon as the server is up
 */
public record NightlyConfig(Optional<LocalTime> at, ZoneId zone, boolean onStart) {

    private static final String AT = "modelwire.nightly.at";
    private static final String ZONE = "modelwire.nightly.zone";

    /** Reads the settings. */
    public static NightlyConfig of(Settings settings) {
        String at = settings.text(AT).orElse("02:30");
        return new NightlyConfig(
                "off".equalsIgnoreCase(at) ? Optional.empty() : Optional.of(time(at)),
                settings.text(ZONE).map(NightlyConfig::zone).orElseGet(ZoneId::systemDefault),
                settings.flag("modelwire.nightly.on-start", false));
    }

    private static LocalTime time(String value) {
        try {
            return LocalTime.parse(value);
        } catch (DateTimeException e) {
            throw new SettingException(AT, "must be a time such as 02:30, or off; was \"" + value + "\"");
        }
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new SettingException(ZONE, "must be an IANA time zone such as Europe/Berlin, was \"" + value + "\"");
        }
    }
}
