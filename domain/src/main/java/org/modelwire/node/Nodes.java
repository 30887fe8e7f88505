package org.modelwire.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modelwire.article.ArticleRepository;
import org.modelwire.config.NodeConfig;
import org.modelwire.run.NodeId;

/** Tells the others that this node lives, and lets go of what dead ones had in hand; each call is a short transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Nodes {

    /** After so many beats of the others each of them knows a new node. */
    private static final int BEATS_UNTIL_KNOWN = 2;

    @Inject
    private NodeRepository nodes;

    @Inject
    private ArticleRepository articles;

    @Inject
    private NodeId self;

    @Inject
    private NodeConfig config;

    @Inject
    private Clock clock;

    private volatile boolean several;
    private volatile Instant knownFrom = Instant.MAX;

    /** Gives a sign of life and looks who else is there. */
    public void beat() {
        Instant now = clock.instant();
        nodes.find(self.value()).ifPresentOrElse(node -> node.beats(now), () -> nodes.add(new Node(self.value(), now)));
        List<Node> all = nodes.findAll();
        several = all.size() > 1;
        Duration known = config.beat().multipliedBy(BEATS_UNTIL_KNOWN);
        knownFrom = all.stream()
                .filter(node -> node.id().equals(self.value()))
                .map(node -> node.startedAt().plus(known))
                .findFirst()
                .orElse(Instant.MAX);
    }

    /**
     * Forgets the nodes that have been silent for a lease: what they had in hand is free for others.
     *
     * @return how many
     */
    public int buryTheSilent() {
        Instant since = clock.instant().minus(config.lease());
        List<Node> silent = nodes.findAll().stream()
                .filter(node -> !node.id().equals(self.value()) && node.isSilentSince(since))
                .toList();
        int buried = 0;
        for (Node node : silent) {
            // Asked again under its lock, since it may have come back, or another node may be faster.
            Optional<Node> still = nodes.find(node.id()).filter(found -> found.isSilentSince(since));
            still.ifPresent(this::bury);
            buried += still.isPresent() ? 1 : 0;
        }
        return buried;
    }

    private void bury(Node node) {
        articles.releaseClaimsOf(node.id());
        nodes.remove(node);
    }

    /** Whether other nodes work on this database, as of the last beat. */
    public boolean areSeveral() {
        return several;
    }

    /** Whether every other node knows by now that this one is there. */
    public boolean isKnown() {
        return !clock.instant().isBefore(knownFrom);
    }
}
