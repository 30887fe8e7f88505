package org.modelwire.web.console.subject;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.modelwire.subject.SubjectOverviewRepository.Address;
import org.modelwire.web.archive.NearNames;

/** Names that may be of one subject: the same without accents, signs and the form of a company, or but for a slip. */
final class Alike {

    private static final Pattern FORM = Pattern.compile(
            "\\b(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|gmbh|ag|se|sa|bv|ab|oy|group|holdings?)\\b");
    private static final Pattern ARTICLE = Pattern.compile("^the ");

    private Alike() {}

    /** What is left of a name. */
    static String core(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String bare = FORM.matcher(ARTICLE.matcher(plain).replaceFirst(""))
                .replaceAll("")
                .replace(" ", "");
        return bare.isEmpty() ? plain : bare;
    }

    /** The names that are alike, in groups of two or more; at most so many groups. */
    static List<List<Address>> groups(Collection<Address> all, int most) {
        Map<String, List<Address>> byCore = new LinkedHashMap<>();
        all.forEach(address -> byCore.computeIfAbsent(core(address.name()), core -> new ArrayList<>())
                .add(address));
        return byCore.values().stream()
                .filter(group -> group.size() > 1)
                .limit(most)
                .toList();
    }

    /** What is alike to a name, without itself. */
    static List<Address> to(Address one, Collection<Address> all, int most) {
        String core = core(one.name());
        return all.stream()
                .filter(other -> !other.slug().equals(one.slug()))
                .filter(other -> isNear(core, core(other.name())))
                .limit(most)
                .toList();
    }

    private static boolean isNear(String one, String other) {
        return one.equals(other) || NearNames.distance(one, other).isPresent();
    }
}
