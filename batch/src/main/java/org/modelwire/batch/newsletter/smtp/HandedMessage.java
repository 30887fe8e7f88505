package org.modelwire.batch.newsletter.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A message that knows whether all of it was written to the mail server; the end mark comes right behind. */
final class HandedMessage extends MimeMessage {

    private boolean handedOver;

    HandedMessage(Session session) {
        super(session);
    }

    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        handedOver = true;
    }
}
