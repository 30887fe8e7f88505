package org.modelwire.newsletter;

import java.net.IDN;
import java.util.Locale;
import org.modelwire.shared.Sha256;

/**
 * An address that a letter can be sent to: a dot-atom and a domain, nothing else.
 *
 * <p>Lengths: RFC 5321, section 4.5.3.1. Shape of the local part: RFC 5322, section 3.2.3; quoted local parts, display names,
 * comments and address literals are refused, and so is every character outside ASCII before the {@code @}. Control characters
 * are refused everywhere, and with them U+760D and U+760A, which some libraries cut down to CR and LF. International domains
 * become ASCII (RFC 5891).
 *
 * @param text with the domain in lower case
 */
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    /**
     * Reads an address as a person types it; blanks around it do no harm.
     *
     * @throws IllegalArgumentException with a sentence for that person
     */
    public static MailAddress of(String typed) {
        String address = typed.strip();
        if (address.matches("(?s).*[\\p{Cntrl}\u760d\u760a].*")) {
            throw new IllegalArgumentException("This address has characters in it that no address can have.");
        }
        int at = address.lastIndexOf('@');
        if (address.isEmpty() || at < 1 || at == address.length() - 1) {
            throw new IllegalArgumentException("Please enter an address such as name@site.example.");
        }
        String local = address.substring(0, at);
        if (!local.matches(ATOM + "(?:\\." + ATOM + ")*")) {
            throw new IllegalArgumentException("What stands before the @ is not something we can write to.");
        }
        String whole = local + "@" + readDomain(address.substring(at + 1));
        if (local.length() > LONGEST_LOCAL || whole.length() > LONGEST) {
            throw new IllegalArgumentException("This address is longer than an e-mail address can be.");
        }
        return new MailAddress(whole);
    }

    private static String readDomain(String typed) {
        try {
            String domain = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (domain.length() <= LONGEST_DOMAIN
                    && domain.matches(LABEL + "(?:\\." + LABEL + ")+")
                    && !domain.matches(".*\\.\\d+")) {
                return domain;
            }
        } catch (IllegalArgumentException e) {
            // answered below, like every other text that is no domain
        }
        throw new IllegalArgumentException("What stands after the @ is not the name of a site.");
    }

    /** What two spellings of one mailbox have in common: hardly any server tells upper from lower case. */
    public String key() {
        return Sha256.of(text.toLowerCase(Locale.ROOT));
    }

    /** The site it belongs to. */
    public String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    /** Never the address: what is logged by mistake gives nobody away. */
    @Override
    public String toString() {
        return "MailAddress[...]";
    }
}
