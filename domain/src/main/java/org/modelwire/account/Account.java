package org.modelwire.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A person who may sign in. Never removed, so that the audit trail keeps its names; switched off instead. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    /** Who vouches for its owner, if not a password. */
    @Column(updatable = false)
    private String issuer;

    @Column(updatable = false)
    private String subject;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "totp_secret")
    private String totpSecret;

    @Column(name = "totp_step")
    private long totpStep;

    private boolean enabled;

    /** Counted up to end every session that began before. */
    private int epoch;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "signed_in_at")
    private Instant signedInAt;

    /** For the persistence provider. */
    protected Account() {}

    Account(String login, String displayName, Role role, String passwordHash, Instant now) {
        this.login = login;
        this.displayName = displayName;
        this.role = role;
        this.passwordHash = passwordHash;
        this.enabled = true;
        this.createdAt = now;
    }

    /** An account that a provider vouches for. */
    Account(String login, String displayName, Role role, String issuer, String subject, Instant now) {
        this(login, displayName, role, null, now);
        this.issuer = issuer;
        this.subject = subject;
    }

    void signedIn(Instant now) {
        signedInAt = now;
    }

    void change(String newName, Role newRole) {
        displayName = newName;
        role = newRole;
    }

    void switchOff() {
        enabled = false;
        epoch++;
    }

    void switchOn() {
        enabled = true;
    }

    void setsPassword(String hash) {
        passwordHash = hash;
        epoch++;
    }

    void asksForCodes(String secret, long step) {
        totpSecret = secret;
        totpStep = step;
    }

    /** The same secret in another form. */
    void keepsSecretAs(String sealed) {
        totpSecret = sealed;
    }

    void asksForNoCodes() {
        totpSecret = null;
        totpStep = 0;
    }

    /** Remembers the time step of an accepted code, so that the code is accepted once (RFC 6238, section 5.2). */
    void accepted(long step) {
        totpStep = step;
    }

    /** Whether a password is the one of this account; costs the same if it has none. */
    boolean hasPassword(String password) {
        return passwordHash == null ? PasswordHash.fitsNobody(password) : PasswordHash.fits(password, passwordHash);
    }

    /** The secret of the second factor, encrypted. */
    Optional<String> totpSecret() {
        return Optional.ofNullable(totpSecret);
    }

    long totpStep() {
        return totpStep;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String login() {
        return login;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** Whether an identity provider vouches for the owner, and says name and role; such an account has no password. */
    public boolean isExternal() {
        return subject != null;
    }

    /** The provider that vouches for the owner. */
    public Optional<String> issuer() {
        return Optional.ofNullable(issuer);
    }

    /** Whether a code is asked for after the password. */
    public boolean hasSecondFactor() {
        return totpSecret != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> signedInAt() {
        return Optional.ofNullable(signedInAt);
    }

    /** What a session needs to know of its owner. */
    public Person person() {
        return new Person(id, login, displayName, role, epoch);
    }
}
