package org.modelwire.web.console.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.modelwire.account.AccountRefusalException;
import org.modelwire.account.Accounts;
import org.modelwire.account.SecondFactor;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.access.DeskMessages;
import org.modelwire.web.console.access.Signed;

/** Changes the password of whoever is signed in, and their second factor. */
@Named("ownAccount")
@ViewScoped
public class OwnAccountBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private OwnAccountReader reader;

    @Inject
    private DeskBean desk;

    @Inject
    private HttpServletRequest request;

    private String provider = "";
    private boolean on;
    private String secret = "";
    private String code = "";
    private String old = "";
    private String password = "";

    @PostConstruct
    void load() {
        provider = reader.provider(desk.person());
        on = secondFactor.isOn(desk.person());
        secret = on ? "" : secondFactor.propose();
    }

    /** Chooses another password; this session goes on, others end. */
    public void changePassword() {
        attempt(
                "own",
                "Your password is changed. Your other sessions have ended.",
                () -> Signed.again(request, accounts.changeOwnPassword(desk.person(), old, password)));
    }

    /** Asks for codes from now on. */
    public void confirmCodes() {
        attempt(
                "codes",
                "From now on a code is asked for after your password.",
                () -> secondFactor.confirm(desk.person(), secret, code));
    }

    /** Asks for codes no more. */
    public void stopCodes() {
        attempt("codes", "Your password alone is enough again.", () -> secondFactor.stop(desk.person(), old));
    }

    private void attempt(String form, String done, Runnable change) {
        try {
            change.run();
            DeskMessages.done(done);
            load();
            code = "";
            old = "";
            password = "";
        } catch (AccountRefusalException e) {
            DeskMessages.refused(form + ":" + e.field(), e.getMessage());
        }
    }

    /** Who vouches for the owner in place of a password; empty if nobody does. */
    public String getProvider() {
        return provider;
    }

    public boolean isExternal() {
        return !provider.isEmpty();
    }

    /** Whether codes are asked for. */
    public boolean isOn() {
        return on;
    }

    /** The secret in groups of four, to be typed. */
    public String getSecret() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The secret as an address that an application opens. */
    public String getAddress() {
        return secondFactor.address(secret, desk.person(), desk.getSite());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old == null ? "" : old;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }
}
