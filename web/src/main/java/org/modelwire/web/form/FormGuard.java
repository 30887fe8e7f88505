package org.modelwire.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.modelwire.secret.SiteSecretRepository;
import org.modelwire.web.support.Outcome;

/**
 * Tells what a person sends from what a machine does, by a field that no person sees, by the time it took, and by how much
 * comes from one network and in all.
 */
@Named("formGuard")
@ApplicationScoped
public class FormGuard {

    /** What to do with what was sent. */
    public enum Verdict {
        WELCOME(Outcome.FOUND, ""),
        /** Only a machine fills in the field that nobody sees; it may believe that all went well. */
        TRAPPED(Outcome.FOUND, ""),
        /** Sent too fast, too late, or without our stamp. */
        ONCE_MORE(
                Outcome.UNFIT, "We could not tell that a person sent this. Nothing is lost: please send it once more."),
        TOO_MANY(
                Outcome.TOO_MANY,
                "Too much came in within an hour. Nothing is lost: please send it once more later, or write to us.");

        private final Outcome outcome;
        private final String problem;

        Verdict(Outcome outcome, String problem) {
            this.outcome = outcome;
            this.problem = problem;
        }

        /** How the form is answered, if nothing else is wrong with it. */
        public Outcome outcome() {
            return outcome;
        }

        /** What a person is told; empty if there is nothing to tell. */
        public String problem() {
            return problem;
        }
    }

    /** The field that nobody sees. */
    public static final String TRAP = "homepage";

    private static final String STAMP = "stamp";
    private static final String SECRET = "forms";
    private static final int MOST_FROM_ONE = 10;
    private static final int MOST_IN_ALL = 300;

    @Inject
    private SiteSecretRepository secrets;

    private Clock clock;
    private RateLimit limit;
    private volatile FormStamp stamps;

    /** For the container's proxy. */
    protected FormGuard() {}

    @Inject
    public FormGuard(Clock clock) {
        this.clock = clock;
        this.limit = new RateLimit(clock);
    }

    /** A stamp for the hidden field {@code stamp} of a form that is shown now. */
    public String stamp(String form) {
        return stamps().make(form, clock.instant());
    }

    /** Looks at what was sent. Only what a person may have sent is counted. */
    public Verdict check(String form, HttpServletRequest request) {
        String trap = request.getParameter(TRAP);
        if (trap == null || !trap.isEmpty()) {
            return Verdict.TRAPPED;
        }
        if (!stamps().fits(form, request.getParameter(STAMP), clock.instant())) {
            return Verdict.ONCE_MORE;
        }
        boolean within =
                limit.allows(form + ClientNetwork.of(request), MOST_FROM_ONE) && limit.allows(form, MOST_IN_ALL);
        return within ? Verdict.WELCOME : Verdict.TOO_MANY;
    }

    private FormStamp stamps() {
        if (stamps == null) {
            stamps = new FormStamp(secret());
        }
        return stamps;
    }

    private String secret() {
        return secrets.find(SECRET).orElseGet(() -> {
            try {
                secrets.make(SECRET);
            } catch (Exception e) {
                // another node was faster, or the database is away: the next line tells; what a commit throws differs
            }
            return secrets.find(SECRET).orElseThrow();
        });
    }
}
