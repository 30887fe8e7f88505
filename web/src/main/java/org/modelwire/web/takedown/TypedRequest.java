package org.modelwire.web.takedown;

import jakarta.servlet.http.HttpServletRequest;
import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.modelwire.newsletter.MailAddress;
import org.modelwire.takedown.TakedownCause;
import org.modelwire.takedown.TakedownForm;
import org.modelwire.takedown.TakedownWish;
import org.modelwire.takedown.UsNotice;

/** What was typed into the form, as typed, with a sentence beside each field that cannot be used. */
final class TypedRequest {

    private static final List<String> US = List.of("us-work", "us-accurate", "us-authorised", "us-signature");
    private static final int LONGEST_LIST = 20_000;

    private static final Map<String, Integer> LONGEST = longest();

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    private static Map<String, Integer> longest() {
        Map<String, Integer> longest = new LinkedHashMap<>();
        longest.put("wish", 40);
        longest.put("cause", 40);
        longest.put("briefs", LONGEST_LIST);
        longest.put("original", TakedownForm.MAX_ADDRESS);
        longest.put("grounds", TakedownForm.MAX_GROUNDS);
        longest.put("name", TakedownForm.MAX_NAME);
        longest.put("mail", 320);
        longest.put("role", TakedownForm.MAX_NAME);
        longest.put("good-faith", 8);
        longest.put("us-work", 2_000);
        longest.put("us-accurate", 8);
        longest.put("us-authorised", 8);
        longest.put("us-signature", TakedownForm.MAX_NAME);
        return longest;
    }

    static TypedRequest nothing() {
        TypedRequest typed = new TypedRequest();
        LONGEST.keySet().forEach(name -> typed.values.put(name, ""));
        return typed;
    }

    static TypedRequest of(HttpServletRequest request) {
        TypedRequest typed = new TypedRequest();
        LONGEST.forEach((name, most) -> typed.read(name, most, request));
        return typed;
    }

    private void read(String name, int most, HttpServletRequest request) {
        String value =
                Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        values.put(name, value.length() > most ? value.substring(0, most) : value);
        if (value.length() > most) {
            errors.put(name, "This is longer than " + most + " characters. Please shorten it.");
        }
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    /**
     * Reads it as a request.
     *
     * @param site the public address of this site
     * @param idOf the id of a brief that readers see or saw, by its slug
     * @return empty if something cannot be used; {@link #errors} tells
     */
    Optional<TakedownForm> form(URI site, Function<String, Optional<Long>> idOf) {
        Optional<TakedownWish> wish = choice("wish", TakedownWish.class, "Please say what you want.");
        Optional<TakedownCause> cause = choice("cause", TakedownCause.class, "Please say for which reason.");
        Set<Long> briefs = briefs(site, idOf);
        boolean needsBriefs = wish.filter(
                        wanted -> wanted != TakedownWish.CHANGE_POLICY && wanted != TakedownWish.OTHER)
                .isPresent();
        if (needsBriefs && briefs.isEmpty()) {
            errors.putIfAbsent("briefs", "Please give the address of each brief, one a line.");
        }
        Optional<String> original = original();
        if (wish.filter(TakedownWish.CHANGE_POLICY::equals).isPresent() && original.isEmpty()) {
            errors.putIfAbsent("original", "Please give an address of the site whose policy you want to change.");
        }
        needed("grounds", "Please give the reason in your own words.");
        needed("name", "Please say who you are.");
        needed("role", "Please say in which role you ask, and by what authority.");
        needed("good-faith", "We can act only on what is asked in good faith. Please tick this.");
        Optional<MailAddress> mail = mail();
        Optional<UsNotice> us = us();
        return errors.isEmpty()
                ? Optional.of(new TakedownForm(
                        wish.orElseThrow(),
                        cause.orElseThrow(),
                        List.copyOf(briefs),
                        original,
                        values.get("grounds"),
                        values.get("name"),
                        mail.orElseThrow(),
                        values.get("role"),
                        true,
                        us))
                : Optional.empty();
    }

    private void needed(String name, String otherwise) {
        if (values.get(name).isEmpty()) {
            errors.putIfAbsent(name, otherwise);
        }
    }

    private <E extends Enum<E>> Optional<E> choice(String name, Class<E> type, String otherwise) {
        Optional<E> chosen = Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(values.get(name)))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.putIfAbsent(name, otherwise);
        }
        return chosen;
    }

    private Set<Long> briefs(URI site, Function<String, Optional<Long>> idOf) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String line : values.get("briefs").split("\\R")) {
            if (!line.isBlank()) {
                BriefAddress.slug(line.strip(), site)
                        .flatMap(idOf)
                        .ifPresentOrElse(
                                ids::add,
                                () -> errors.putIfAbsent(
                                        "briefs", "We know no brief at \u201c" + line.strip() + "\u201d."));
            }
        }
        if (ids.size() > TakedownForm.MAX_BRIEFS) {
            errors.putIfAbsent("briefs", "Please send at most " + TakedownForm.MAX_BRIEFS + " addresses at once.");
        }
        return ids;
    }

    private Optional<String> original() {
        String typed = values.get("original");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(typed.matches("(?i)https?://.*") ? typed : "https://" + typed);
            String host = Optional.ofNullable(address.getHost()).orElse("");
            if (host.contains(".") && host.equals(IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES))) {
                return Optional.of(address.toString());
            }
        } catch (IllegalArgumentException e) {
            // answered below, like every other text that is no address
        }
        errors.putIfAbsent("original", "This is no web address. Please copy it from the address line of a browser.");
        return Optional.empty();
    }

    private Optional<MailAddress> mail() {
        try {
            return Optional.of(MailAddress.of(values.get("mail")));
        } catch (IllegalArgumentException e) {
            errors.putIfAbsent("mail", e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<UsNotice> us() {
        if (US.stream().allMatch(name -> values.get(name).isEmpty())) {
            return Optional.empty();
        }
        US.forEach(name -> needed(name, "A notice under the law of the United States needs this too."));
        return US.stream().noneMatch(errors::containsKey)
                ? Optional.of(new UsNotice(values.get("us-work"), true, true, values.get("us-signature")))
                : Optional.empty();
    }

    /** Each field as typed; none is missing. */
    Map<String, String> values() {
        return values;
    }

    /** What is wrong, by field; empty if nothing is. */
    Map<String, String> errors() {
        return errors;
    }

    /** Whether anything of the part for the United States was filled in. */
    boolean isUs() {
        return US.stream().anyMatch(name -> !values.get(name).isEmpty());
    }
}
