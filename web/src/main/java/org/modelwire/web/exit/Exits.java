package org.modelwire.web.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks every public address that could show a brief, on this node, and looks what of it stands there. */
@ApplicationScoped
public class Exits {

    private static final Pattern NEXT = Pattern.compile("<(?:a|link)\\s[^>]*rel=\"next\"[^>]*>");
    private static final Pattern HREF = Pattern.compile("href=\"(?:https?://[^/\"]+)?(/[^\"]*)\"");
    private static final int MOST_PAGES = 20;

    @Inject
    @Any
    private Instance<ExitAddresses> features;

    @Inject
    private TracedBriefs briefs;

    /**
     * What is left of a brief.
     *
     * @param state of the brief, in capitals
     * @param exits every address that was asked
     * @param stores every place in the database and the index that holds text, and how much
     */
    public record Walk(String slug, String state, List<Exit> exits, List<TracedBriefs.Store> stores) {

        /** Whether no exit shows anything. */
        public boolean isClear() {
            return exits.stream().noneMatch(Exit::present);
        }
    }

    /**
     * Asks every address.
     *
     * @param address of this server, as its caller reached it
     * @return empty if there is no such brief
     */
    public Optional<Walk> walk(String slug, String address, int port) {
        return briefs.find(slug).map(brief -> {
            Loopback site = new Loopback(address, port);
            Fragments fragments = new Fragments(slug, brief.texts());
            List<Exit> exits = new ArrayList<>();
            for (String start : addresses(brief.keys())) {
                exits.addAll(follow(start, site, fragments));
            }
            return new Walk(slug, brief.state(), exits, brief.stores());
        });
    }

    /** Every address at which a brief with these keys could show, each once. */
    Set<String> addresses(BriefKeys keys) {
        Set<String> addresses = new LinkedHashSet<>();
        features.forEach(feature -> feature.of(keys).forEach(addresses::add));
        return addresses;
    }

    private static List<Exit> follow(String start, Loopback site, Fragments fragments) {
        List<Exit> exits = new ArrayList<>();
        Optional<String> next = Optional.of(start);
        while (next.isPresent() && exits.size() < MOST_PAGES) {
            String address = next.get();
            next = Optional.empty();
            try {
                Loopback.Answer answer = site.get(address);
                List<String> found = answer.image() ? List.of() : fragments.in(answer.body());
                boolean picture = answer.image() && answer.status() < 400;
                exits.add(new Exit(address, answer.status(), found, picture || !found.isEmpty()));
                next = answer.image() ? Optional.empty() : next(answer.body());
            } catch (IOException e) {
                exits.add(new Exit(address, 0, List.of(e.getClass().getSimpleName()), true)); // unknown is not gone
            }
        }
        return exits;
    }

    private static Optional<String> next(String body) {
        Matcher link = NEXT.matcher(body);
        if (!link.find()) {
            return Optional.empty();
        }
        Matcher href = HREF.matcher(link.group());
        return href.find() ? Optional.of(href.group(1).replace("&amp;", "&")) : Optional.empty();
    }
}
