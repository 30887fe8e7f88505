package org.modelwire.web.console.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.modelwire.account.Person;
import org.modelwire.account.SignIn;

/**
 * Tells whose request it is, for the gate of the console; no other address ever looks at a session. The account is read at each
 * request, so that a role taken away is gone at once.
 */
@ApplicationScoped
public class WhoAsks {

    @Inject
    private SignIn signIn;

    /**
     * Whoever signed in, if they still may; notes it for whatever stands behind the gate, and ends a session whose owner may not.
     *
     * @throws RuntimeException if the account could not be read
     */
    Optional<Person> settle(HttpServletRequest request) {
        Optional<Person> owner = Signed.session(request);
        if (owner.isEmpty()) {
            return owner;
        }
        Optional<Person> person = signIn.still(owner.get());
        if (person.isPresent()) {
            Signed.now(request, person.get());
        } else {
            Signed.out(request);
        }
        return person;
    }
}
