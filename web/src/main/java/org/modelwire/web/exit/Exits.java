package org.modelwire.web.exit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.removal.SharedText;

/**
 * Walks every public address that could show a brief, on this node, and looks what of it stands there.
 *
 * <p>A brief is known by its address, its picture and the texts that it alone has. A text that another public brief says word for
 * word too proves nothing where it is found, for that brief is shown with good reason: it is not looked for, and named with
 * the brief that says it, so that a person can judge whether that one must go as well.
 */
@ApplicationScoped
public class Exits {

    @Inject
    @Any
    private Instance<ExitAddresses> features;

    @Inject
    private TracedBriefs briefs;

    @Resource
    private ManagedThreadFactory threads;

    /**
     * What is left of a brief.
     *
     * @param state of the brief, in capitals
     * @param isKnowable whether anything of what readers saw of it tells it from every other brief
     * @param exits every address that was asked
     * @param unasked addresses at which lists go on for longer than they were followed
     * @param shared texts that were not looked for
     * @param stores every place in the database and the index that holds text, and how much
     */
    public record Walk(
            String slug,
            String state,
            boolean isKnowable,
            List<Exit> exits,
            List<String> unasked,
            List<SharedText> shared,
            List<TracedBriefs.Store> stores) {

        /** Whether it is certain that no exit shows anything. */
        public boolean isClear() {
            return isKnowable && exits.stream().noneMatch(Exit::present);
        }
    }

    /**
     * Asks every address.
     *
     * @param address of this server, as its caller reached it
     * @return empty if there is no such brief
     */
    public Optional<Walk> walk(String slug, String address, int port) throws InterruptedException {
        Optional<TracedBriefs.Traced> traced = briefs.find(slug);
        return traced.isEmpty() ? Optional.empty() : Optional.of(walk(slug, traced.get(), new Loopback(address, port)));
    }

    private Walk walk(String slug, TracedBriefs.Traced brief, Loopback site) throws InterruptedException {
        Fragments fragments = new Fragments(slug, brief.own());
        SiteWalk walk = new SiteWalk(site, fragments);
        List<Exit> exits = walk.ask(addresses(brief.keys()), threads);
        boolean isKnowable = brief.texts().isEmpty() || !fragments.isEmpty();
        return new Walk(slug, brief.state(), isKnowable, exits, walk.unasked(), brief.shared(), brief.stores());
    }

    /** Every address at which a brief with these keys could show, each once. */
    Set<String> addresses(BriefKeys keys) {
        Set<String> addresses = new LinkedHashSet<>();
        features.forEach(feature -> feature.of(keys).forEach(addresses::add));
        return addresses;
    }
}
