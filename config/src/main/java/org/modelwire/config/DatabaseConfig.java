package org.modelwire.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keys {@code modelwire.db.*}: the one database.
 *
 * @param url a JDBC address of H2 or PostgreSQL
 * @param password never printed
 * @param jndi name of a data source to PostgreSQL that the server manages and that is used in place of all the others
 */
public record DatabaseConfig(String url, Optional<String> user, Optional<String> password, Optional<String> jndi) {

    private static final String KEY = "modelwire.db.url";
    private static final String JNDI = "modelwire.db.jndi";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_:/.-]*");

    /**
     * Without the write delay, H2 tells a commit before the rows are on the disk and a killed process loses up to half a
     * second of them; with its own lock timeout, a slow disk fails whoever waits for a row longer than two seconds.
     */
    public static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE";

    /** Reads the settings; the default is an H2 file under {@code modelwire.home}. */
    public static DatabaseConfig of(Settings settings) {
        String url = settings.text(KEY)
                .orElseGet(() ->
                        "jdbc:h2:file:" + HomeConfig.of(settings).directory().resolve("modelwire"));
        if (url.startsWith("jdbc:h2:")) {
            url = url.contains("MODE=") ? url : url + H2_OPTIONS;
        } else if (!url.startsWith("jdbc:postgresql:")) {
            throw new SettingException(KEY, "must begin with jdbc:postgresql: or jdbc:h2:");
        }
        return new DatabaseConfig(
                url, settings.text("modelwire.db.user"), settings.text("modelwire.db.password"), jndi(settings));
    }

    private static Optional<String> jndi(Settings settings) {
        return settings.text(JNDI).map(name -> {
            if (!NAME.matcher(name).matches()) {
                throw new SettingException(
                        JNDI, "must be the name of a data source such as java:/jdbc/modelwire, was \"" + name + "\"");
            }
            return name;
        });
    }

    /** Whether the database is PostgreSQL; otherwise it is H2. */
    public boolean isPostgreSql() {
        return jndi.isPresent() || url.startsWith("jdbc:postgresql:");
    }

    /** Whether it is a file that no process but this one has open. */
    public boolean isOwn() {
        return !isPostgreSql() && url.startsWith("jdbc:h2:file:") && !url.contains("AUTO_SERVER");
    }

    /** The name of the server's data source, or the address without any password that is written into it. */
    public String printable() {
        return jndi.orElseGet(() -> url.replaceAll("(?i)(password=)[^&;]*", "$1***"));
    }

    /** The settings to look at if there is no connection. */
    public String whatToCheck() {
        return jndi.isPresent()
                ? "check this data source on the server, and " + JNDI
                : "check modelwire.db.url, modelwire.db.user, modelwire.db.password and modelwire.home";
    }

    @Override
    public String toString() {
        return "DatabaseConfig[" + printable() + "]";
    }
}
