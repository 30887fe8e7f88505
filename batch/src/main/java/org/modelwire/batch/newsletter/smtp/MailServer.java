package org.modelwire.batch.newsletter.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.Properties;
import org.modelwire.config.MailConfig;
import org.modelwire.config.SiteConfig;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** The mail server of the settings. */
@ApplicationScoped
public class MailServer {

    private MailConfig config;
    private SiteConfig site;

    /** For the container's proxy. */
    protected MailServer() {}

    @Inject
    public MailServer(MailConfig config, SiteConfig site) {
        this.config = config;
        this.site = site;
    }

    /**
     * A connection that is open.
     *
     * @throws ReasonedException if it cannot be made, also if there are no settings for it
     */
    public MailConnection connect() throws ReasonedException {
        if (!config.isOn()) {
            throw new ReasonedException(Reason.REFUSED, "no mail server is named; set modelwire.mail.host");
        }
        MailConnection connection = new MailConnection(Session.getInstance(properties()), config, site);
        connection.open();
        return connection;
    }

    /** Names: package {@code org.eclipse.angus.mail.smtp}, which every server brings. */
    private Properties properties() {
        String timeout = Long.toString(config.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", config.host().orElseThrow());
        properties.setProperty("mail.smtp.port", Integer.toString(config.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(config.user().isPresent()));
        properties.setProperty("mail.smtp.from", config.from().orElseThrow());
        properties.setProperty("mail.smtp.localhost", site.url().getHost());
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (config.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }
}
