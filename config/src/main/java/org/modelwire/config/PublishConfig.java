package org.modelwire.config;

/** Key {@code modelwire.publish.mode}: who lets a draft out. */
public record PublishConfig(Mode mode) {

    /** Ways to publish. */
    public enum Mode {
        /** An editor approves each brief. */
        REVIEW,
        /** Drafts that pass every gate publish themselves. */
        AUTO
    }

    /** Reads the setting. */
    public static PublishConfig of(Settings settings) {
        return new PublishConfig(
                settings.choice("modelwire.publish.mode", Mode.class).orElse(Mode.REVIEW));
    }
}
