package org.modelwire.web.console.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.modelwire.account.Person;
import org.modelwire.config.AdminConfig;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.asset.Assets;

/** Whose desk this is, and what stands around each of its pages. */
@Named("desk")
@RequestScoped
public class DeskBean {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Assets assets;

    @Inject
    private AdminConfig config;

    @Inject
    private SiteConfig site;

    /**
     * Whoever is signed in.
     *
     * @throws IllegalStateException if nobody is; the gate lets nobody so far
     */
    public Person person() {
        return Signed.person(request).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** The name that the audit trail keeps. */
    public String getLogin() {
        return person().login();
    }

    public String getName() {
        return person().displayName();
    }

    public String getRole() {
        return person().role().label();
    }

    /** The pages that the person sees, in order. */
    public List<ConsolePage> getPages() {
        return ConsolePage.navigation(person().role());
    }

    /** Whether the person may do an action of the access table, by its name. */
    public boolean may(String action) {
        return Signed.person(request)
                .filter(person ->
                        person.role().includes(ConsoleAction.valueOf(action).least()))
                .isPresent();
    }

    /** The number of a failure that this page was loaded anew for; empty if there was none. */
    public String getTrouble() {
        String number = request.getParameter("failed");
        return number != null && number.matches("[0-9a-f]{8}") ? number : "";
    }

    /** Whether this page was loaded anew because it had been open for too long. */
    public boolean isReloaded() {
        return request.getParameter("reloaded") != null;
    }

    /** The name of the site that the desk makes. */
    public String getSite() {
        return site.name();
    }

    public String getWireStyles() {
        return assets.address("wire.css");
    }

    public String getStyles() {
        return assets.address("console.css");
    }

    public String getScript() {
        return assets.address("console.js");
    }

    public String getIcon() {
        return assets.address("icon.svg");
    }

    /** Seconds without a request after which the session ends. */
    public long getIdleSeconds() {
        return config.idle().toSeconds();
    }
}
