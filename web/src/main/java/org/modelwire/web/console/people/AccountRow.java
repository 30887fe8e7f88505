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

    /** When its owner last signed in. */
    public String getSignedIn() {
        return signedIn;
    }
}
