package org.modelwire.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.config.AdminConfig;
import org.modelwire.config.SiteConfig;
import org.modelwire.run.ServerReady;
import org.modelwire.secret.RandomText;

/** Sees at the first start that somebody can sign in. A password that nobody chose is shown once. */
@ApplicationScoped
public class FirstAdministrator {

    /** Read by the launcher, which prints it: a password does not belong into a log file. */
    public static final String PROPERTY = "modelwire.start.admin-password";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final String LAUNCHER = "modelwire.launcher.mode";
    private static final int GENERATED = 20;

    @Inject
    private Accounts accounts;

    @Inject
    private AdminConfig config;

    @Inject
    private SiteConfig site;

    void make(@Observes ServerReady ready) {
        if (!accounts.areEmpty()) {
            return;
        }
        String password = config.password().orElseGet(() -> RandomText.token().substring(0, GENERATED));
        try {
            if (!accounts.makeFirst(password) || config.password().isPresent()) {
                return;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "first administrator not made here; another node may have been faster", e);
            return;
        }
        if (System.getProperty(LAUNCHER) == null) {
            LOG.log(
                    Level.WARNING,
                    "first administrator: sign in at {0} as admin with the password {1}; it is shown only now",
                    new Object[] {site.absolute("/console"), password});
        } else {
            System.setProperty(PROPERTY, password);
        }
    }
}
