package org.modelwire.web.api.admin.feed;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/**
 * The text of an XML body.
 *
 * <p>Source: RFC 7303, section 3 (a byte order mark counts before the media type's charset, and that before the XML
 * declaration); UTF-8 where nothing is said.
 */
final class XmlText {

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final int LONGEST_DECLARATION = 200;

    private XmlText() {}

    /**
     * Decodes a body.
     *
     * @throws ReasonedException with {@link Reason#BAD_ENCODING} if the bytes are not of the charset they claim
     */
    static String decode(byte[] bytes, MediaType type) throws ReasonedException {
        String name = charsetName(bytes, type);
        try {
            String text = Charset.forName(name)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ReasonedException(Reason.BAD_ENCODING, "The body is not " + name + ", as it claims.", e);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ReasonedException(Reason.BAD_ENCODING, "There is no charset " + name + "; send UTF-8.", e);
        }
    }

    private static String charsetName(byte[] bytes, MediaType type) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8.name();
        }
        if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16.name();
        }
        String sent = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (sent != null) {
            return sent;
        }
        String beginning =
                new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(beginning);
        return declared.find() ? declared.group(1) : StandardCharsets.UTF_8.name();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || Byte.toUnsignedInt(bytes[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
