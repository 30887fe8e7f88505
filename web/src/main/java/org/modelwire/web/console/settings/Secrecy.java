package org.modelwire.web.console.settings;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Keeps secrets from the page, by the names of settings and by what an address may carry. */
final class Secrecy {

    static final String SET = "set, not shown";

    private static final Pattern SECRET =
            Pattern.compile("(?i)password|token|secret|api-?_?key|credential|^user$|[._]user$");
    private static final Pattern IN_ADDRESS = Pattern.compile("(?i)(password|pwd|token|secret|key|user)=[^&;]*");
    private static final Pattern USER_INFO = Pattern.compile("//[^/@\\s]*@");

    private Secrecy() {}

    /** The value as it may be shown. */
    static String shown(String name, String value) {
        if (SECRET.matcher(name).find()) {
            return SET;
        }
        String without = USER_INFO.matcher(value).replaceAll("//***@");
        return IN_ADDRESS.matcher(without).replaceAll("$1=***");
    }

    /** The value of a part of the typed settings as it may be shown. */
    static String shown(String name, Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(present -> shown(name, present)).orElse("—");
        }
        boolean none = value.equals(OptionalInt.empty()) || value instanceof Collection<?> many && many.isEmpty();
        return none ? "—" : shown(name, String.valueOf(value));
    }
}
