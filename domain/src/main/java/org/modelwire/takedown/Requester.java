package org.modelwire.takedown;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.newsletter.MailAddress;

/** Who asks. Forgotten by age and on request; what stays tells nobody who it was. */
@Embeddable
public class Requester {

    @Column(name = "requester_name")
    private String name;

    @Column(name = "requester_mail")
    private String mail;

    @Column(name = "requester_key")
    private String key;

    @Column(name = "requester_role")
    private String role;

    @Column(name = "mail_confirmed_at")
    private Instant confirmedAt;

    /** For the persistence provider. */
    protected Requester() {}

    Requester(TakedownForm form) {
        this.name = form.name();
        this.mail = form.mail().text();
        this.key = form.mail().key();
        this.role = form.role();
    }

    void confirm(Instant now) {
        confirmedAt = confirmedAt == null ? now : confirmedAt;
    }

    void forget() {
        name = null;
        mail = null;
        key = null;
        role = null;
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Optional<String> mail() {
        return Optional.ofNullable(mail);
    }

    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    /** What two requests of one mailbox have in common. */
    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** Whether somebody who reads the mail of that address has said so. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Whether the address belongs to a domain; what only ends like it does not. */
    boolean isAt(String domain) {
        return mail != null && new MailAddress(mail).domain().equals(domain);
    }
}
