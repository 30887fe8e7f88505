package org.modelwire.web.illustration.canvas;

/**
 * What an image says about how it was made.
 *
 * @param digitalSourceType address of the IPTC term
 * @see <a href="https://www.iptc.org/std/photometadata/specification/">IPTC Photo Metadata Standard, Digital Source Type</a>
 */
public record Xmp(String digitalSourceType) {

    private static final String PACKET = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            + "<rdf:Description rdf:about=\"\" xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\">"
            + "<Iptc4xmpExt:DigitalSourceType>%s</Iptc4xmpExt:DigitalSourceType>"
            + "</rdf:Description></rdf:RDF></x:xmpmeta>";

    /** The packet as XML. */
    public String text() {
        return PACKET.formatted(digitalSourceType);
    }
}
