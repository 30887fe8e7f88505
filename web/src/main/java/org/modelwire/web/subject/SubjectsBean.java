package org.modelwire.web.subject;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modelwire.brief.listing.SubjectCount;
import org.modelwire.subject.SubjectKind;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;

/** The index of all subjects: the most active ones, and all by letter, of one kind or of every kind. */
@Named("subjectIndex")
@RequestScoped
public class SubjectsBean implements PageContent {

    private static final String PATH = "/mentions";

    @Inject
    private SubjectReader reader;

    private Optional<SubjectKind> kind = Optional.empty();
    private List<SubjectCount> all = List.of();
    private List<SubjectCount> active = List.of();
    private SubjectIndex index;
    private boolean continued;

    /** A link that shows another part of the index. */
    public record Choice(String name, String href, boolean current, long count) {

        public String getName() {
            return name;
        }

        public String getHref() {
            return href;
        }

        public String getCurrent() {
            return current ? "true" : "false";
        }

        public long getCount() {
            return count;
        }
    }

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        String named = Optional.ofNullable(request.getParameter("kind")).orElse("");
        kind = Arrays.stream(SubjectKind.values())
                .filter(known -> word(known).equals(named))
                .findFirst();
        if (!named.isEmpty() && kind.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        SubjectReader.Index read = reader.index();
        all = read.all();
        active = read.active();
        String from = Optional.ofNullable(request.getParameter("from")).orElse("");
        continued = !from.isEmpty();
        index = SubjectIndex.of(all, kind, from);
        return Outcome.FOUND;
    }

    private static String word(SubjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** How many subjects there are in all. */
    public int getTotal() {
        return all.size();
    }

    /** The kind that is shown, in the plural; "Subjects" for every kind. */
    public String getTitle() {
        return kind.map(SubjectsBean::plural).orElse("Subjects");
    }

    private static String plural(SubjectKind kind) {
        return switch (kind) {
            case PERSON -> "People";
            case ORGANISATION -> "Organisations";
            case PRODUCT -> "Products";
            case PLACE -> "Places";
            case TOPIC -> "Topics";
        };
    }

    /** Every kind that has subjects, and all of them. */
    public List<Choice> getKinds() {
        List<Choice> kinds = new ArrayList<>();
        kinds.add(new Choice("All", PATH, kind.isEmpty(), all.size()));
        for (SubjectKind known : SubjectKind.values()) {
            long count = all.stream().filter(subject -> subject.kind() == known).count();
            if (count > 0) {
                kinds.add(new Choice(
                        plural(known), PATH + "?kind=" + word(known), kind.equals(Optional.of(known)), count));
            }
        }
        return kinds;
    }

    /** Every first letter that has subjects. */
    public List<Choice> getLetters() {
        return index.letters().stream()
                .map(letter -> new Choice(letter, from(letter), false, 0))
                .toList();
    }

    /** The subjects named most in recent briefs; none on further pages and where one kind is shown. */
    public List<CountedSubject> getActive() {
        return continued || kind.isPresent()
                ? List.of()
                : active.stream()
                        .map(subject -> CountedSubject.of(subject, subject.briefs()))
                        .toList();
    }

    /** What counts as recent, in days. */
    public long getRecentDays() {
        return SubjectReader.RECENT.toDays();
    }

    /** The names of this page by first letter. */
    public List<SubjectIndex.Group> getGroups() {
        return index.groups();
    }

    /** The next page; empty if there is none. */
    public String getNext() {
        return index.next().map(this::from).orElse("");
    }

    /** The first page; empty if this is it. */
    public String getFirst() {
        return continued ? kind.map(known -> PATH + "?kind=" + word(known)).orElse(PATH) : "";
    }

    private String from(String where) {
        return PATH + "?" + kind.map(known -> "kind=" + word(known) + "&").orElse("") + "from="
                + URLEncoder.encode(where, StandardCharsets.UTF_8);
    }
}
