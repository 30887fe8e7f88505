package org.modelwire.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How often a login was tried since it last worked, whether anybody has that login or not. Holds only its hash. */
@Entity
@Table(name = "sign_in_tries")
public class SignInTries {

    /** So many may fail before one has to wait. */
    static final int FREE = 5;

    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @Id
    @Column(name = "login_key")
    private String key;

    private int failures;

    @Column(name = "last_at")
    private Instant lastAt;

    /** For the persistence provider. */
    protected SignInTries() {}

    SignInTries(String key, Instant now) {
        this.key = key;
        this.lastAt = now;
    }

    /** How long nobody may try again; zero or less if now is fine. Doubles with each failure beyond the free ones. */
    Duration waitAt(Instant now) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 10));
        Duration longest = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        return Duration.between(now, lastAt.plus(longest));
    }

    /** Counts one before it is known how it ends, so that many at once do not all count as the first. */
    void count(Instant now) {
        failures++;
        lastAt = now;
    }
}
