package org.modelwire.web.console.people;

import java.io.Serializable;
import org.modelwire.account.Account;
import org.modelwire.account.Role;
import org.modelwire.web.support.ReaderTime;

/** An account as its row shows it. */
public record AccountRow(
        long id,
        int version,
        String login,
        String name,
        Role role,
        boolean enabled,
        boolean secondFactor,
        String provider,
        String signedIn)
        implements Serializable {

    static AccountRow of(Account account) {
        return new AccountRow(
                account.id(),
                account.version(),
                account.login(),
                account.displayName(),
                account.role(),
                account.isEnabled(),
                account.hasSecondFactor(),
                account.issuer()
                        .map(issuer -> issuer.replaceFirst("^https?://", ""))
                        .orElse(""),
                account.signedInAt().map(ReaderTime::exact).orElse("never"));
    }

    public long getId() {
        return id;
    }

    public String getLogin() {
        return login;
    }

    public String getName() {
        return name;
    }

    public Role getRole() {
        return role;
    }

    public String getRoleLabel() {
        return role.label();
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean isSecondFactor() {
        return secondFactor;
    }

    /** Who vouches for the owner in place of a password; empty if nobody does. */
    public String getProvider() {
        return provider;
    }

    /** Whether name and role come from a provider, and there is no password. */
    public boolean isExternal() {
        return !provider.isEmpty();
    }

    /** When its owner last signed in. */
    public String getSignedIn() {
        return signedIn;
    }
}
