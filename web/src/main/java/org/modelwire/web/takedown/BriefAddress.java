package org.modelwire.web.takedown;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a brief of this site as a person copies it; one of another site that looks like it is none. */
final class BriefAddress {

    private static final Pattern PATH = Pattern.compile("/briefs/([a-z0-9-]{1,120})(?:/.*)?");

    private BriefAddress() {}

    /** The readable part of the address; empty if no brief of this site can be there. */
    static Optional<String> slug(String typed, URI site) {
        try {
            URI address = site.resolve(URI.create(typed));
            Matcher path = PATH.matcher(address.getPath() == null ? "" : address.getPath());
            return site.getHost().equalsIgnoreCase(address.getHost()) && path.matches()
                    ? Optional.of(path.group(1))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
