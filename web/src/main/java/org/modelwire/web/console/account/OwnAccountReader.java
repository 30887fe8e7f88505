package org.modelwire.web.console.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.modelwire.account.Account;
import org.modelwire.account.AccountRepository;
import org.modelwire.account.Person;

/** Reads who vouches for whoever is signed in. */
@ApplicationScoped
@Transactional
public class OwnAccountReader {

    @Inject
    private AccountRepository accounts;

    /** The provider's address without its scheme; empty if the account has a password. */
    String provider(Person person) {
        return accounts.find(person.accountId())
                .flatMap(Account::issuer)
                .map(issuer -> issuer.replaceFirst("^https?://", ""))
                .orElse("");
    }
}
