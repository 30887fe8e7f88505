package org.modelwire.web.console.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.CorrectedWords;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.newsletter.LetterRepository;

/** Says what a correction would change, and where it would travel to. Changes nothing. */
@ApplicationScoped
@Transactional
public class CorrectionPreview {

    @Inject
    private BriefRepository briefs;

    @Inject
    private LetterRepository letters;

    /** A public brief by the readable part of its address. */
    public Optional<Target> target(String slug) {
        return briefs.findPublic(slug)
                .map(brief -> new Target(
                        brief.id(),
                        slug,
                        brief.current().headline(),
                        lines(brief.current().draft())));
    }

    private static List<String> lines(Draft draft) {
        return Stream.of(
                        Stream.of(draft.headline()),
                        draft.sentences().map(DraftSentence::text),
                        draft.watch().stream().map(watch -> watch.text()))
                .flatMap(all -> all)
                .toList();
    }

    /** Each place to which the correction of a public brief travels, with what it will hold there. */
    public List<Exit> exits(String slug, CorrectedWords words, String actor) {
        Brief brief = briefs.findPublic(slug)
                .orElseThrow(() -> new IllegalArgumentException("no public brief is called \"" + slug + "\""));
        String page = "/briefs/" + slug;
        long readers = letters.countReaders(brief.id());
        List<Exit> exits = new ArrayList<>(List.of(
                new Exit("Page", page, "the new words and the dated note: " + words.note(actor)),
                new Exit("How it was made", page + "/how", "both texts, word by word"),
                new Exit("Corrections", "/corrections", "the note, at the top"),
                new Exit("Feeds", "/feeds/atom.xml", "the entry anew, with a later date of change"),
                new Exit("JSON-LD", page, "a CorrectionComment and a later dateModified"),
                new Exit("API", "/api/v1/changes", "an event of the kind corrected"),
                new Exit(
                        "Letters",
                        "",
                        readers == 0
                                ? "nobody has had it by mail"
                                : readers + " reader" + (readers == 1 ? "" : "s")
                                        + " who had it by mail get a correction")));
        briefs.findCiting(brief)
                .forEach(citing -> exits.add(new Exit(
                        "Flagged",
                        "/briefs/" + citing.slug(),
                        "cites it and comes into the queue: " + citing.current().headline())));
        if (brief.hasCandidate()) {
            exits.add(new Exit("Held", "", "its update that waits, which was written without knowing of it"));
        }
        return exits;
    }

    /** A brief that can be corrected. */
    public static final class Target implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long id;
        private final String slug;
        private final String headline;
        private final List<String> lines;

        Target(long id, String slug, String headline, List<String> lines) {
            this.id = id;
            this.slug = slug;
            this.headline = headline;
            this.lines = List.copyOf(lines);
        }

        public long getId() {
            return id;
        }

        public String getSlug() {
            return slug;
        }

        public String getHeadline() {
            return headline;
        }

        /** Headline and sentences, each a line. */
        public List<String> getLines() {
            return lines;
        }
    }

    /** A place to which a correction travels. */
    public static final class Exit implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String name;
        private final String address;
        private final String holds;

        Exit(String name, String address, String holds) {
            this.name = name;
            this.address = address;
            this.holds = holds;
        }

        public String getName() {
            return name;
        }

        /** Where it can be seen; empty if nowhere. */
        public String getAddress() {
            return address;
        }

        public String getHolds() {
            return holds;
        }
    }
}
