package org.modelwire.system.remote;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelwire.system.remote.TraceCollector.Span;

/** The spans of one run, as the tree that they form. A path is the names from the whole down to a part. */
public final class RunTrace {

    private final Map<String, Span> spans;

    private RunTrace(Map<String, Span> spans) {
        this.spans = spans;
    }

    static RunTrace of(int run, Collection<Span> all) {
        String id = Integer.toString(run);
        return new RunTrace(all.stream()
                .filter(span -> id.equals(span.attributes().get("modelwire.run")))
                .collect(Collectors.toMap(Span::id, Function.identity())));
    }

    /** The whole is told last; a node that helps tells a whole of its own. */
    boolean isEnded() {
        return spans.values().stream().anyMatch(span -> span.name().startsWith("run "));
    }

    /** How many traces they are spread over. */
    public long traces() {
        return spans.values().stream().map(Span::trace).distinct().count();
    }

    /** How many spans there are at each path. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        spans.values().forEach(span -> counts.merge(path(span), 1, Integer::sum));
        return counts;
    }

    /** What the failed ones at each path say of why. */
    public Map<String, Set<String>> failures() {
        return spans.values().stream()
                .filter(span -> !span.failed().isEmpty())
                .collect(Collectors.groupingBy(
                        this::path, Collectors.mapping(Span::failed, Collectors.toCollection(TreeSet::new))));
    }

    /** The values of an attribute of the spans at a path, those that have it. */
    public List<String> values(String path, String attribute) {
        return spans.values().stream()
                .filter(span -> path(span).equals(path))
                .filter(span -> span.attributes().containsKey(attribute))
                .map(span -> span.attributes().get(attribute))
                .toList();
    }

    /** The names of all attributes of the spans at a path. */
    public Set<String> attributes(String path) {
        return spans.values().stream()
                .filter(span -> path(span).equals(path))
                .flatMap(span -> span.attributes().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String path(Span span) {
        if (span.parent().isEmpty()) {
            return span.name();
        }
        Span whole = spans.get(span.parent());
        return (whole == null ? "?" : path(whole)) + " / " + span.name();
    }
}
