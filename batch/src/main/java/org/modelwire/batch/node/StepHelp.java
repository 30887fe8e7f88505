package org.modelwire.batch.node;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.article.Claimant;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.node.Nodes;
import org.modelwire.run.NodeId;
import org.modelwire.run.RunLedger;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;
import org.modelwire.shared.Reason;
import org.modelwire.trace.Trace;
import org.modelwire.trace.Traced;
import org.modelwire.trace.Traces;

/**
 * Takes a part of a shared step that another node's run is at. The run, its receipts and its caps stay the same; what is done
 * here is counted there.
 */
@ApplicationScoped
public class StepHelp {

    private static final Logger LOG = Logger.getLogger(StepHelp.class.getName());

    private static final Duration LOOK = Duration.ofSeconds(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    @Any
    private Instance<Step> steps;

    @Inject
    private RunLedger ledger;

    @Inject
    private Nodes nodes;

    @Inject
    private NodeId self;

    @Inject
    private Rounds rounds;

    @Inject
    private Traces traces;

    private final AtomicBoolean busy = new AtomicBoolean();
    private final Set<Long> hopeless = new HashSet<>();
    private volatile boolean closing;

    void begin(@Observes ServerReady ready) {
        rounds.begin("other nodes are helped", LOOK, LOOK, this::look);
    }

    @PreDestroy
    void end() {
        closing = true;
    }

    void look() {
        // Not before the others know of this node: they count what it spends from then on.
        if (!nodes.areSeveral() || !nodes.isKnown() || busy.get()) {
            return;
        }
        Map<Long, String> elsewhere = ledger.stepsElsewhere();
        hopeless.retainAll(elsewhere.keySet());
        elsewhere.entrySet().stream()
                .filter(going -> !hopeless.contains(going.getKey()))
                .filter(going -> shared(going.getValue()).isPresent())
                .findFirst()
                .ifPresent(
                        going -> begin(going.getKey(), shared(going.getValue()).orElseThrow()));
    }

    private Optional<Step> shared(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name) && step.isShared())
                .findFirst();
    }

    /** On a thread of its own, since it takes as long as the step. */
    private void begin(long run, Step step) {
        Thread thread = threads.newThread(() -> {
            try (Traced whole = Traced.of(traces.begin("help with " + step.name(), "run", run))) {
                help(run, step, whole.trace());
            }
        });
        busy.set(true);
        thread.start();
    }

    private void help(long run, Step step, Trace trace) {
        StepContext context =
                new StepContext(new Claimant(run, self.value()), () -> closing || !isGoing(run, step.name()));
        try {
            step.run(context);
        } catch (StepAbortedException e) {
            hopeless.add(run);
            trace.failed(e.reason());
            LOG.log(Level.INFO, "no more help here run={0} step={1}: {2}", new Object[] {
                Long.toString(run), step.name(), e.getMessage()
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            trace.failed(Reason.INTERRUPTED);
            LOG.log(Level.WARNING, e, () -> "help failed run=" + run + " step=" + step.name());
        } finally {
            busy.set(false);
        }
    }

    private boolean isGoing(long run, String step) {
        return step.equals(ledger.stepsElsewhere().get(run));
    }
}
