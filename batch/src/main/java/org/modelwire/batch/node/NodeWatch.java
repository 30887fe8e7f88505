package org.modelwire.batch.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.modelwire.config.JobName;
import org.modelwire.config.NodeConfig;
import org.modelwire.node.Nodes;
import org.modelwire.run.Jobs;
import org.modelwire.run.RunLedger;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;

/**
 * Tells the other nodes that this one lives, and carries on what a dead one has left in the middle. Judges others only after it has looked at the database without a
 * gap for a whole lease: where the database was away, or this machine asleep, all have been silent and none is dead.
 */
@ApplicationScoped
public class NodeWatch {

    @Inject
    private Nodes nodes;

    @Inject
    private RunLedger ledger;

    @Inject
    private Jobs jobs;

    @Inject
    private NodeConfig config;

    @Inject
    private Clock clock;

    @Inject
    private Rounds rounds;

    private Instant awakeSince;
    private Instant last;

    void begin(@Observes ServerReady ready) {
        rounds.begin("this node tells that it lives", Duration.ZERO, config.beat(), this::look);
    }

    void look() {
        Instant now = clock.instant();
        nodes.beat();
        if (last == null
                || now.isBefore(last)
                || last.plus(config.lease().dividedBy(2)).isBefore(now)) {
            awakeSince = now;
        }
        if (!awakeSince.plus(config.lease()).isAfter(now)) {
            nodes.buryTheSilent();
            ledger.closeSilentOfOthers().forEach(this::carryOn);
        }
        last = clock.instant();
    }

    private void carryOn(JobName job) {
        jobs.startUnlessRunning(job, "watch over the nodes");
    }
}
