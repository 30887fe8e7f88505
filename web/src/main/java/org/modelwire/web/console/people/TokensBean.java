package org.modelwire.web.console.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.modelwire.account.AccountRefusalException;
import org.modelwire.account.token.ApiTokens;
import org.modelwire.account.token.TokenScope;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.access.DeskMessages;

/** Makes tokens of the operations API, shows each once, and takes them away. */
@Named("tokens")
@ViewScoped
public class TokensBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PeopleReader reader;

    @Inject
    private ApiTokens tokens;

    @Inject
    private DeskBean desk;

    private List<TokenRow> rows = List.of();
    private String name = "";
    private TokenScope scope = TokenScope.READ;
    private int days = 90;
    private transient String made = "";

    @PostConstruct
    void load() {
        rows = reader.tokens();
    }

    /** Makes a token, which the answer shows and no later one. */
    public void create() {
        try {
            made = tokens.create(name, scope, days, desk.getLogin());
            name = "";
            load();
        } catch (AccountRefusalException e) {
            DeskMessages.refused(e.field().isEmpty() ? "" : "token:" + e.field(), e.getMessage());
        }
    }

    /** Takes a token away at once. */
    public void revoke(TokenRow row) {
        made = "";
        tokens.revoke(row.id(), desk.getLogin());
        DeskMessages.done("The token “" + row.name() + "” opens nothing any more.");
        load();
    }

    public List<TokenRow> getRows() {
        return rows;
    }

    /** The token that was just made; forgotten as soon as it was shown. */
    public String getMade() {
        return made == null ? "" : made;
    }

    public TokenScope[] getScopes() {
        return TokenScope.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public TokenScope getScope() {
        return scope;
    }

    public void setScope(TokenScope scope) {
        this.scope = scope;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
