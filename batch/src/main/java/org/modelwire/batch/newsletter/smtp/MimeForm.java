package org.modelwire.batch.newsletter.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.modelwire.batch.newsletter.letter.WrittenLetter;
import org.modelwire.config.MailConfig;
import org.modelwire.config.SiteConfig;

/**
 * A letter as a MIME message with the headers of a list that nobody answers to.
 *
 * <p>{@code List-Id}: RFC 2919. {@code List-Unsubscribe}: RFC 2369, with one click: RFC 8058; the relay's DKIM signature must
 * cover both. {@code Auto-Submitted}: RFC 3834. There is no {@code Precedence}: RFC 2076 discourages it, and the two others keep
 * automatic replies away.
 */
final class MimeForm {

    /** RFC 5322, section 3.3. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final String from;
    private final MailConfig config;
    private final SiteConfig site;

    MimeForm(Session session, MailConfig config, SiteConfig site) {
        this.session = session;
        this.from = config.from().orElseThrow();
        this.config = config;
        this.site = site;
    }

    HandedMessage of(String address, WrittenLetter letter) throws MessagingException {
        HandedMessage message = new HandedMessage(session);
        try {
            message.setFrom(new InternetAddress(from, site.name(), UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSubject(letter.subject(), UTF_8);
        message.setHeader("Date", DATE.format(letter.at().atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated");
        letter.list().ifPresent(list -> {
            String host = site.url().getHost();
            set(message, "List-Id", "<" + list + "." + host + ">");
        });
        letter.unsubscribe().ifPresent(link -> {
            String byMail = config.unsubscribeTo()
                    .map(mailbox -> ", <mailto:" + mailbox + "?subject=unsubscribe>")
                    .orElse("");
            set(message, "List-Unsubscribe", "<" + link + ">" + byMail);
            set(message, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        });
        message.setContent(
                new MimeMultipart("alternative", text("plain", letter.plain()), text("html", letter.html())));
        message.saveChanges();
        // after saveChanges, which would put one of its own there
        message.setHeader("Message-ID", "<" + letter.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        return message;
    }

    private static void set(MimeMessage message, String name, String value) {
        try {
            message.setHeader(name, value);
        } catch (MessagingException e) {
            throw new IllegalStateException("a new message takes every header", e);
        }
    }

    private static MimeBodyPart text(String type, String content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, type);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
