package org.modelwire.web.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.modelwire.config.OidcConfig;
import org.modelwire.web.console.access.ConsoleAnswers;

/** What the page to sign in shows. */
@Named("signIn")
@RequestScoped
public class SignInBean {

    private OidcConfig provider;
    private String title = "Sign in";
    private String login = "";
    private String target = "";
    private String message = "";
    private String number = "";
    private boolean code;

    /** For the container's proxy. */
    protected SignInBean() {}

    @Inject
    SignInBean(OidcConfig provider) {
        this.provider = provider;
    }

    void show(String typedLogin, String to) {
        login = typedLogin;
        target = to;
    }

    void say(String words) {
        message = words;
    }

    /** Says at the head of the page why a provider's answer let nobody in. */
    void refuse(String head, String words, String logged) {
        title = head;
        message = words;
        number = logged;
    }

    void askForCode() {
        code = true;
    }

    public String getTitle() {
        return title;
    }

    public String getLogin() {
        return login;
    }

    /** Where to go afterwards. */
    public String getTarget() {
        return target;
    }

    /** Why it did not work; empty at first. */
    public String getMessage() {
        return message;
    }

    /** Under which the log has more; empty if it has not. */
    public String getNumber() {
        return number;
    }

    /** Whether the password was right and a code is asked for. */
    public boolean isCode() {
        return code;
    }

    /** Whether a password is asked for: it can open the desk, and nobody has just tried to come in through the provider. */
    public boolean isByPassword() {
        return !provider.only() && number.isEmpty();
    }

    /** Whether a password would do too, though it is not asked for. */
    public boolean isElsewise() {
        return !provider.only() && !number.isEmpty();
    }

    /** Whether a provider can say who somebody is. */
    public boolean isByProvider() {
        return provider.isOn() && !code;
    }

    /** The provider's name. */
    public String getProvider() {
        return provider.name();
    }

    /** Where the way to the provider begins. */
    public String getProviderAddress() {
        return ConsoleAnswers.OPENID_START + "?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
    }
}
