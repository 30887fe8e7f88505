package org.modelwire.web.console.live;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.modelwire.run.ServerReady;
import org.modelwire.schedule.Rounds;

/**
 * Everybody who watches something on this node. Once a second the database is asked how it stands with what is watched, once for
 * all who watch it; while nobody watches, it is not asked.
 */
@ApplicationScoped
public class Viewers {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BREATH = Duration.ofSeconds(15);

    private final Set<Viewer> open = ConcurrentHashMap.newKeySet();

    @Inject
    private LiveStamps stamps;

    @Inject
    private Rounds rounds;

    void begin(@Observes ServerReady ready) {
        rounds.begin("open pages of the desk are told what has changed", PAUSE, PAUSE, this::tell);
        rounds.begin("open pages of the desk are looked after", BREATH, BREATH, this::breathe);
    }

    void add(Viewer viewer) {
        open.add(viewer);
    }

    void remove(Viewer viewer) {
        open.remove(viewer);
    }

    private void tell() {
        Map<String, String> now =
                open.stream().map(Viewer::topic).distinct().collect(Collectors.toMap(topic -> topic, stamps::of));
        open.forEach(viewer -> {
            String stamp = now.get(viewer.topic());
            if (stamp != null && !viewer.tell(stamp)) {
                leave(viewer);
            }
        });
    }

    private void breathe() {
        open.forEach(viewer -> {
            if (!viewer.breathe()) {
                leave(viewer);
            }
        });
    }

    private void leave(Viewer viewer) {
        open.remove(viewer);
        viewer.end();
    }

    @PreDestroy
    void end() {
        open.forEach(this::leave);
    }
}
