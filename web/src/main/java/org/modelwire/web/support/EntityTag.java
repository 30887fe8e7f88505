package org.modelwire.web.support;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A strong validator made from the bytes of a body.
 *
 * @param value with its quotation marks, as in the header
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3</a>
 */
public record EntityTag(String value) {

    private static final int BYTES = 12;
    private static final String PACKED = "-gzip";
    private static final String PACKED_IN_HASTE = "-gzip-1";

    /** The tag of a body: equal bytes, equal tag. */
    public static EntityTag of(byte[] body) {
        return new EntityTag("\"" + hash(body) + "\"");
    }

    /** The first 96 bits of the SHA-256 of some bytes, in hexadecimal digits. */
    public static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The tag of the same body compressed: other bytes, so another strong validator. */
    EntityTag packed() {
        return with(PACKED);
    }

    /** The tag of the same body compressed less. */
    EntityTag packedInHaste() {
        return with(PACKED_IN_HASTE);
    }

    private EntityTag with(String ending) {
        return new EntityTag(value.substring(0, value.length() - 1) + ending + "\"");
    }

    /**
     * Whether the reader holds this body already, in whichever coding.
     *
     * @param ifNoneMatch the header as it came; null if there is none
     */
    public boolean isHeldBy(String ifNoneMatch) {
        return heldBy(ifNoneMatch).isPresent();
    }

    /**
     * The tag of the form in which the reader holds this body already: by it a cache finds what it has kept.
     *
     * @param ifNoneMatch the header as it came; null if there is none
     */
    Optional<EntityTag> heldBy(String ifNoneMatch) {
        return ifNoneMatch == null
                ? Optional.empty()
                : Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        // weak comparison, section 13.1.2; servers that compress make a tag weak
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .map(tag -> tag.equals("*") ? value : tag)
                        .filter(tag -> content(tag).equals(content(value)))
                        .findFirst()
                        .map(EntityTag::new);
    }

    private static String content(String tag) {
        return tag.replace(PACKED + "\"", "\"").replace(PACKED_IN_HASTE + "\"", "\"");
    }
}
