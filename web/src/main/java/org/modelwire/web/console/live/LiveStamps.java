package org.modelwire.web.console.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modelwire.review.QueueStamp;
import org.modelwire.run.JobRun;
import org.modelwire.run.JobStep;
import org.modelwire.run.RunOverviewRepository;
import org.modelwire.run.StepCounts;
import org.modelwire.shared.Sha256;

/** What can be watched, and a sign for each that is another one as soon as there is something new to see. */
@Named
@ApplicationScoped
public class LiveStamps {

    private static final String QUEUE = "queue";
    private static final Pattern RUN = Pattern.compile("run-(\\d{1,18})");

    /** A run that goes on is new every so often, whatever it does: time passes on its page too. */
    private static final Duration BREATH = Duration.ofSeconds(5);

    @Inject
    private QueueStamp queue;

    @Inject
    private RunOverviewRepository runs;

    /** Whether something of this name can be watched. */
    static boolean isKnown(String topic) {
        return topic.equals(QUEUE) || RUN.matcher(topic).matches();
    }

    /** How it stands with a topic now. */
    @Transactional
    public String of(String topic) {
        Matcher run = RUN.matcher(topic);
        if (run.matches()) {
            return runs.find(Long.parseLong(run.group(1)))
                    .map(LiveStamps::stamp)
                    .orElse("gone");
        }
        return queue.now();
    }

    private static String stamp(JobRun run) {
        return Sha256.of(
                run.status().name(),
                Boolean.toString(run.isStopAsked()),
                Long.toString(run.lastHeard().getEpochSecond() / BREATH.toSeconds()),
                run.steps().stream().map(LiveStamps::stamp).collect(Collectors.joining()));
    }

    private static String stamp(JobStep step) {
        StepCounts counts = step.counts();
        return step.name() + " " + step.status() + " " + counts.read() + " " + counts.written() + " " + counts.skipped()
                + " " + counts.failed() + ";";
    }
}
