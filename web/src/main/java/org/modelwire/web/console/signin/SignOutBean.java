package org.modelwire.web.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URI;

/** What the page after signing out shows: where to sign out too. */
@Named("signOut")
@RequestScoped
public class SignOutBean {

    private String address = "";

    void goOnTo(URI provider) {
        address = provider.toString();
    }

    public String getAddress() {
        return address;
    }
}
