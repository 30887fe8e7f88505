package org.modelwire.account.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.account.AccountRefusalException;
import org.modelwire.secret.RandomText;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.StateChanged;

/** Makes tokens of the operations API, takes them away, and tells whether one is good. */
@ApplicationScoped
@Transactional
public class ApiTokens {

    /** What every token begins with, so that a scanner finds one that leaked. */
    public static final String PREFIX = "mw_";

    private static final String ITEM = "api token";
    private static final int MOST_DAYS = 366;

    @Inject
    private ApiTokenRepository tokens;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /**
     * Makes a token.
     *
     * @param days from 1 to 366 until it expires
     * @return the token, which nobody can ask for again
     * @throws AccountRefusalException if the name is blank or too long, or the time is
     */
    public String create(String name, TokenScope scope, int days, String actor) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > 80) {
            throw new AccountRefusalException("name", "A token's name has from 1 to 80 characters.");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new AccountRefusalException("days", "A token lasts from 1 to " + MOST_DAYS + " days.");
        }
        String plain = PREFIX + RandomText.token();
        Instant now = clock.instant();
        ApiToken token = new ApiToken(called, hash(plain), scope, actor, now, now.plus(Duration.ofDays(days)));
        tokens.add(token);
        changes.fire(new StateChanged(
                ITEM,
                token.id(),
                Optional.empty(),
                scope.name(),
                actor,
                "made: " + called + ", for " + days + " days",
                now));
        return plain;
    }

    /** Takes a token away at once; nothing happens if it was before. */
    public void revoke(long id, String actor) {
        ApiToken token = tokens.find(id).orElseThrow(() -> new AccountRefusalException("", "There is no such token."));
        if (token.revokedAt().isPresent()) {
            return;
        }
        Instant now = clock.instant();
        token.revoke(now);
        changes.fire(new StateChanged(
                ITEM, id, Optional.of(token.scope().name()), "REVOKED", actor, "taken away: " + token.name(), now));
    }

    /** What the bearer of a token may do; empty if it is none of ours, expired or taken away. Notes that it was used. */
    public Optional<TokenScope> check(String plain) {
        Instant now = clock.instant();
        Optional<ApiToken> good = Optional.of(plain)
                .filter(text -> text.startsWith(PREFIX))
                .flatMap(text -> tokens.findByHash(hash(text)))
                .filter(token -> token.worksAt(now));
        good.ifPresent(token -> tokens.noteUse(token, now));
        return good.map(ApiToken::scope);
    }

    private static String hash(String plain) {
        return Sha256.of("api token", plain);
    }
}
