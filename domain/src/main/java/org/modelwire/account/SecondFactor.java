package org.modelwire.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.modelwire.shared.StateChanged;

/** Turns the codes of an authenticator application on and off for an account. */
@ApplicationScoped
@Transactional
public class SecondFactor {

    @Inject
    private AccountRepository accounts;

    @Inject
    private TotpSecrets secrets;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /** A secret for the application; nothing is stored before it is confirmed. */
    public String propose() {
        return Totp.secret();
    }

    /** The address that an application reads the secret from (Key Uri Format of Google Authenticator). */
    public String address(String secret, Person owner, String site) {
        return "otpauth://totp/" + escaped(site) + ":" + escaped(owner.login()) + "?secret=" + secret + "&issuer="
                + escaped(site) + "&algorithm=SHA1&digits=6&period=30";
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Asks for codes from now on.
     *
     * @throws AccountRefusalException if the code is not the one that the application shows now
     */
    public void confirm(Person owner, String secret, String code) {
        Account account = accounts.lock(owner.accountId());
        if (account.isExternal()) {
            throw new AccountRefusalException("code", "Your provider asks for your second factor; there is none here.");
        }
        OptionalLong step = Totp.step(secret, code, 0, clock.instant());
        if (step.isEmpty()) {
            throw new AccountRefusalException("code", "That is not the code of now. Check the clock of your device.");
        }
        account.asksForCodes(secrets.seal(account, secret), step.getAsLong());
        tell(account, "second factor on", owner.login());
    }

    /**
     * Asks for no codes any more.
     *
     * @throws AccountRefusalException if the password is wrong
     */
    public void stop(Person owner, String password) {
        Account account = accounts.lock(owner.accountId());
        if (!account.hasPassword(password)) {
            throw new AccountRefusalException("old", "That is not your password.");
        }
        account.asksForNoCodes();
        tell(account, "second factor off", owner.login());
    }

    /** For somebody who lost the device: the password alone is enough again. */
    public void reset(long id, String actor) {
        Account account = accounts.lock(id);
        account.asksForNoCodes();
        tell(account, "second factor taken away", actor);
    }

    /** Whether codes are asked for. */
    public boolean isOn(Person owner) {
        return accounts.find(owner.accountId()).filter(Account::hasSecondFactor).isPresent();
    }

    private void tell(Account account, String what, String actor) {
        String role = account.role().name();
        changes.fire(new StateChanged(
                Accounts.ITEM,
                account.id(),
                Optional.of(role),
                role,
                actor,
                account.login() + ": " + what,
                clock.instant()));
    }
}
