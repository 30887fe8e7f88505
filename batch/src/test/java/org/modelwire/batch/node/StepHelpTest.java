package org.modelwire.batch.node;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelwire.article.Claimant;
import org.modelwire.batch.run.Step;
import org.modelwire.batch.run.StepAbortedException;
import org.modelwire.batch.run.StepContext;
import org.modelwire.batch.trace.RecordedTraces;
import org.modelwire.node.Nodes;
import org.modelwire.run.NodeId;
import org.modelwire.run.RunLedger;
import org.modelwire.run.RunStatus;
import org.modelwire.shared.Reason;

/** When a node takes a part of what another one is at. */
class StepHelpTest {

    private final StepHelp help = new StepHelp();
    private final RecordedTraces traces = new RecordedTraces();
    private final Map<Long, String> elsewhere = new HashMap<>(Map.of(7L, "analyse"));
    private final List<Claimant> helped = new ArrayList<>();
    private final List<Boolean> stopping = new ArrayList<>();
    private boolean several = true;
    private boolean known = true;
    private boolean capReached;

    private final class Named implements Step {

        private final String name;

        private Named(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isShared() {
            return name.equals("analyse");
        }

        @Override
        public void run(StepContext context) throws StepAbortedException {
            helped.add(context.claimant());
            if (capReached) {
                throw new StepAbortedException(RunStatus.DEGRADED, Reason.BUDGET, "no more");
            }
            stopping.add(context.isStopping());
            elsewhere.clear();
            stopping.add(context.isStopping());
        }
    }

    @BeforeEach
    void wire() throws ReflectiveOperationException {
        put("steps", proxy(Instance.class, any -> Stream.of(new Named("analyse"), new Named("poll"))));
        put("ledger", new RunLedger() {
            @Override
            public Map<Long, String> stepsElsewhere() {
                return Map.copyOf(elsewhere);
            }
        });
        put("nodes", new Nodes() {
            @Override
            public boolean areSeveral() {
                return several;
            }

            @Override
            public boolean isKnown() {
                return known;
            }
        });
        put("traces", traces);
        put("self", new NodeId() {
            @Override
            public String value() {
                return "this node";
            }
        });
        put("threads", proxy(ManagedThreadFactory.class, work -> new Thread() {
            @Override
            public synchronized void start() {
                ((Runnable) work).run();
            }
        }));
    }

    private interface Answer {
        Object give(Object asked);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.give(arguments == null ? null : arguments[0])));
    }

    private void put(String field, Object value) throws ReflectiveOperationException {
        Field place = StepHelp.class.getDeclaredField(field);
        place.setAccessible(true);
        place.set(help, value);
    }

    @Test
    void worksForTheRunUnderItsOwnNameUntilTheStepHasEnded() {
        help.look();
        assertThat(helped).containsExactly(new Claimant(7, "this node"));
        assertThat(stopping).containsExactly(false, true);
        assertThat(traces.ended()).containsExactly("help with analyse run=7");
    }

    @Test
    void leavesAStepAloneThatIsNotShared() {
        elsewhere.put(7L, "poll");
        help.look();
        assertThat(helped).isEmpty();
    }

    @Test
    void waitsUntilTheOthersKnowOfThisNode() {
        known = false;
        help.look();
        assertThat(helped).isEmpty();
    }

    @Test
    void hasNothingToLookForWhereItIsAlone() {
        several = false;
        help.look();
        assertThat(helped).isEmpty();
    }

    @Test
    void comesBackForTheNextRunButNotForOneThatMaySpendNoMore() {
        capReached = true;
        help.look();
        help.look();
        assertThat(helped).hasSize(1);
        elsewhere.put(8L, "analyse");
        help.look();
        assertThat(helped).extracting(Claimant::run).containsExactly(7L, 8L);
    }
}
