package org.modelwire.web.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What the page to sign in shows. */
@Named("signIn")
@RequestScoped
public class SignInBean {

    private String login = "";
    private String target = "";
    private String message = "";
    private boolean code;

    void show(String typedLogin, String to) {
        login = typedLogin;
        target = to;
    }

    void say(String words) {
        message = words;
    }

    void askForCode() {
        code = true;
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

    /** Whether the password was right and a code is asked for. */
    public boolean isCode() {
        return code;
    }
}
