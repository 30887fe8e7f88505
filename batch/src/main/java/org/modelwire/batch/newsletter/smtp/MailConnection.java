package org.modelwire.batch.newsletter.smtp;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.batch.newsletter.letter.WrittenLetter;
import org.modelwire.config.MailConfig;
import org.modelwire.config.SiteConfig;
import org.modelwire.newsletter.LetterState;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;
import org.modelwire.trace.Traced;

/** One connection for many letters; for one thread. */
public final class MailConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MailConnection.class.getName());

    private final MailConfig config;
    private final MimeForm form;
    private final Transport transport;

    MailConnection(Session session, MailConfig config, SiteConfig site) throws ReasonedException {
        this.config = config;
        this.form = new MimeForm(session, config, site);
        try {
            this.transport = session.getTransport("smtp");
        } catch (NoSuchProviderException e) {
            throw new ReasonedException(Reason.REFUSED, "this server cannot send mail: " + e.getMessage(), e);
        }
    }

    /**
     * Opens it, or opens it again if the mail server has closed it.
     *
     * @throws ReasonedException if that fails; names the server, never the password
     */
    public void open() throws ReasonedException {
        if (transport.isConnected()) {
            return;
        }
        try {
            transport.connect(config.user().orElse(null), config.password().orElse(null));
        } catch (AuthenticationFailedException e) {
            throw new ReasonedException(Reason.REFUSED, config + " does not know modelwire.mail.user", e);
        } catch (MessagingException e) {
            throw new ReasonedException(Delivery.reason(e), config + " cannot be reached: " + e.getMessage(), e);
        }
    }

    /**
     * Sends a letter to one recipient and says what came of it.
     *
     * @param kind what it is one of, and its id, for whoever traces it
     */
    public Delivery send(String kind, long id, String address, WrittenLetter letter) {
        try (Traced part = Traced.part("send " + kind, kind, id)) {
            Delivery delivery = send(address, letter);
            if (delivery.outcome() != LetterState.SENT) {
                part.trace().failed(delivery.reason());
            }
            return delivery;
        }
    }

    private Delivery send(String address, WrittenLetter letter) {
        HandedMessage message;
        Address[] recipient;
        try {
            message = form.of(address, letter);
            recipient = new Address[] {new InternetAddress(address, true)};
        } catch (MessagingException e) {
            return Delivery.unwritable(e);
        }
        try {
            transport.sendMessage(message, recipient);
            return Delivery.sent();
        } catch (MessagingException e) {
            return Delivery.of(e, message.isHandedOver());
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "the mail server did not take leave: {0}", e.getMessage());
        }
    }
}
