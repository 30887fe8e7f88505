package org.modelwire.batch.feed;

import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Licence terms inside a feed: {@code rsl:content} of an entry or of the whole feed (RSL 1.0), kept as XML. */
final class FeedTerms {

    private static final String NAMESPACE = "https://rslstandard.org/rsl";

    /** Longer terms are no terms that anybody reads. */
    private static final int LONGEST = 20_000;

    private FeedTerms() {}

    /**
     * The terms that go for an entry, under {@code terms} in {@code entry} and {@code feed}; empty if there are none.
     *
     * @param entry what stands in the entry beside its own elements
     * @param feed the same of the feed
     */
    static Optional<String> of(List<Element> entry, List<Element> feed) {
        String own = xml(entry);
        String common = xml(feed);
        return Optional.of("<terms><entry>" + own + "</entry><feed>" + common + "</feed></terms>")
                .filter(terms -> !(own + common).isEmpty() && terms.length() <= LONGEST);
    }

    private static String xml(List<Element> elements) {
        return new XMLOutputter(Format.getCompactFormat())
                .outputElementContentString(new Element("all")
                        .addContent(elements.stream()
                                .filter(element -> element.getName().equals("content")
                                        && element.getNamespaceURI()
                                                .replaceFirst("/$", "")
                                                .equals(NAMESPACE))
                                .map(Element::clone)
                                .toList()));
    }
}
