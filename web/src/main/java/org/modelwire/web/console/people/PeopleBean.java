package org.modelwire.web.console.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.modelwire.account.AccountRefusalException;
import org.modelwire.account.Accounts;
import org.modelwire.account.Role;
import org.modelwire.account.SecondFactor;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.access.DeskMessages;

/** Makes accounts and changes them. */
@Named("people")
@ViewScoped
public class PeopleBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PeopleReader reader;

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private DeskBean desk;

    private List<AccountRow> rows = List.of();
    private AccountRow chosen;
    private String login = "";
    private String name = "";
    private Role role = Role.EDITOR;
    private String password = "";

    @PostConstruct
    void load() {
        rows = reader.accounts();
    }

    /** Opens an account to change it. */
    public void choose(AccountRow row) {
        chosen = row;
        name = row.name();
        role = row.role();
        password = "";
    }

    /** Leaves the chosen account as it is. */
    public void leave() {
        chosen = null;
        login = "";
        name = "";
        role = Role.EDITOR;
        password = "";
    }

    /** Makes an account of what was typed. */
    public void create() {
        attempt(
                "create",
                "Made. Tell " + name + " the password on another way than by mail.",
                () -> accounts.create(login, name, role, password, desk.getLogin()));
    }

    /** Changes name and role of the chosen account. */
    public void change() {
        attempt(
                "change",
                "Changed.",
                () -> accounts.change(chosen.id(), chosen.version(), name, role, desk.getLogin()));
    }

    /** Switches the chosen account off, or on again. */
    public void switchAccount() {
        if (chosen.enabled()) {
            attempt(
                    "change",
                    "Switched off; every session of the account has ended.",
                    () -> accounts.switchOff(chosen.id(), chosen.version(), desk.getLogin()));
        } else {
            attempt("change", "Switched on.", () -> accounts.switchOn(chosen.id(), chosen.version(), desk.getLogin()));
        }
    }

    /** Gives the chosen account another password. */
    public void resetPassword() {
        attempt(
                "change",
                "The password is set; every session of the account has ended.",
                () -> accounts.resetPassword(chosen.id(), chosen.version(), password, desk.getLogin()));
    }

    /** Takes the second factor of the chosen account away. */
    public void resetCodes() {
        attempt("change", "The second factor is taken away.", () -> secondFactor.reset(chosen.id(), desk.getLogin()));
    }

    private void attempt(String form, String done, Runnable change) {
        try {
            change.run();
            DeskMessages.done(done);
            load();
            leave();
        } catch (AccountRefusalException e) {
            DeskMessages.refused(e.field().isEmpty() ? "" : form + ":" + e.field(), e.getMessage());
            load();
        }
    }

    public List<AccountRow> getRows() {
        return rows;
    }

    public AccountRow getChosen() {
        return chosen;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
