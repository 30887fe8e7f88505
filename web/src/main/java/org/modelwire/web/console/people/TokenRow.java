package org.modelwire.web.console.people;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.modelwire.account.token.ApiToken;
import org.modelwire.web.support.ReaderTime;

/** A token as its row shows it; the token itself nobody knows. */
public record TokenRow(
        long id, String name, String scope, String creator, String made, String expires, String used, String state)
        implements Serializable {

    static TokenRow of(ApiToken token, Instant now) {
        String state = token.revokedAt().isPresent() ? "taken away" : token.worksAt(now) ? "works" : "expired";
        return new TokenRow(
                token.id(),
                token.name(),
                token.scope().name().toLowerCase(Locale.ROOT),
                token.creator(),
                ReaderTime.exact(token.createdAt()),
                ReaderTime.exact(token.expiresAt()),
                token.usedAt().map(ReaderTime::exact).orElse("never"),
                state);
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getScope() {
        return scope;
    }

    public String getCreator() {
        return creator;
    }

    public String getMade() {
        return made;
    }

    public String getExpires() {
        return expires;
    }

    public String getUsed() {
        return used;
    }

    public String getState() {
        return state;
    }

    public boolean isWorking() {
        return "works".equals(state);
    }
}
