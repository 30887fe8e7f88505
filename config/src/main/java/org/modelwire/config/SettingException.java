package org.modelwire.config;

/** A setting that cannot be used. The message names the key, the shape it must have and what to do. */
public final class SettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * Says what is wrong with a setting.
     *
     * @param key the configuration name, such as {@code modelwire.nightly.at}
     * @param problem what the value must be; never the value of a secret
     */
    public SettingException(String key, String problem) {
        super(key + " " + problem + " (environment variable " + Settings.environmentName(key) + ")");
        this.key = key;
    }

    /** The configuration name that must be changed. */
    public String key() {
        return key;
    }
}
