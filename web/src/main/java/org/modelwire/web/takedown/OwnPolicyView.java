package org.modelwire.web.takedown;

import java.util.Arrays;
import java.util.List;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.proof.ProofState;
import org.modelwire.takedown.policy.PolicyDesk;
import org.modelwire.web.publisher.PolicyWords;

/** A domain as its owner sees it. */
public final class OwnPolicyView {

    private final PolicyDesk.Desk desk;
    private final List<PathRow> paths;

    /** What holds below a path. */
    public record PathRow(String path, String policy) {

        public String getPath() {
            return path;
        }

        public String getPolicy() {
            return policy;
        }
    }

    OwnPolicyView(PolicyDesk.Desk desk) {
        this.desk = desk;
        this.paths = desk.paths().stream()
                .map(rule -> new PathRow(rule.path(), PolicyWords.name(rule.policy())))
                .toList();
    }

    public String getDomain() {
        return desk.domain();
    }

    public boolean isKnown() {
        return desk.known();
    }

    public boolean isProven() {
        return desk.proven();
    }

    public String getChallenge() {
        return desk.challenge();
    }

    /** Whether it was proven once and is not any more. */
    public boolean isLapsed() {
        return !desk.proven() && desk.state() != ProofState.ASKED;
    }

    /** How it was proven, in words. */
    public String getMethod() {
        return desk.method()
                .map(how -> switch (how) {
                    case DNS -> "a DNS record";
                    case FILE -> "a file on the site";
                    case MAIL -> "a mailbox at the domain";
                })
                .orElse("");
    }

    public String getPolicy() {
        return PolicyWords.name(desk.policy());
    }

    public List<PathRow> getPaths() {
        return paths;
    }

    /** Every policy, the one that holds chosen. */
    public List<Choice> getChoices() {
        return Arrays.stream(PublisherPolicy.values())
                .map(policy -> new Choice(policy.name(), PolicyWords.name(policy), policy == desk.policy()))
                .toList();
    }
}
