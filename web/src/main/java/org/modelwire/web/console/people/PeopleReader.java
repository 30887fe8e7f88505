package org.modelwire.web.console.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.modelwire.account.AccountRepository;
import org.modelwire.account.token.ApiTokenRepository;

/** Reads accounts and tokens for their page. */
@ApplicationScoped
@Transactional
public class PeopleReader {

    @Inject
    private AccountRepository accounts;

    @Inject
    private ApiTokenRepository tokens;

    @Inject
    private Clock clock;

    List<AccountRow> accounts() {
        return accounts.all().stream().map(AccountRow::of).toList();
    }

    List<TokenRow> tokens() {
        return tokens.all().stream()
                .map(token -> TokenRow.of(token, clock.instant()))
                .toList();
    }
}
