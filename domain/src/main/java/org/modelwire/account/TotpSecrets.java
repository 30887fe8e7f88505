package org.modelwire.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.run.ServerReady;
import org.modelwire.secret.SecretBox;

/** Keeps the secrets of second factors encrypted, each for its account. Those of earlier versions are sealed at the start. */
@ApplicationScoped
@Transactional
public class TotpSecrets {

    private static final Logger LOG = Logger.getLogger(TotpSecrets.class.getName());

    @Inject
    private AccountRepository accounts;

    @Inject
    private SecretBox box;

    void sealWhatIsNot(@Observes ServerReady ready) {
        List<String> lost = new ArrayList<>();
        for (Account account : accounts.all()) {
            Optional<String> stored = account.totpSecret();
            if (stored.isPresent() && !SecretBox.isSealed(stored.get())) {
                account.keepsSecretAs(seal(account, stored.get()));
            } else if (stored.isPresent() && open(account).isEmpty()) {
                lost.add(account.login());
            }
        }
        if (!lost.isEmpty()) {
            LOG.log(
                    Level.SEVERE,
                    "the codes of {0} cannot be checked: their secrets were encrypted with another key; put back secret.key of"
                            + " modelwire.home or set modelwire.secret-key as it was, or take the second factors away",
                    String.join(", ", lost));
        }
    }

    String seal(Account account, String secret) {
        return box.seal(secret, purpose(account));
    }

    /** The secret of an account; empty if it has none, or none that the key of now opens. */
    Optional<String> open(Account account) {
        return account.totpSecret().flatMap(stored -> box.open(stored, purpose(account)));
    }

    private static String purpose(Account account) {
        return "totp " + account.id();
    }
}
