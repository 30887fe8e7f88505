package org.modelwire.web.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.takedown.TakedownForm;
import org.modelwire.takedown.TakedownWish;

/** Which requests the form takes. */
class TypedRequestTest {

    private static final URI SITE = URI.create("https://wire.example");

    private final Map<String, String> fields = new HashMap<>(Map.of(
            "wish", "REMOVE",
            "cause", "COPYRIGHT",
            "briefs", "https://wire.example/briefs/loom-2\n/briefs/loom-3/how\r\n",
            "original", "https://tessera.example/loom",
            "grounds", "It is ours.",
            "name", "R. Amsel",
            "mail", "desk@tessera.example",
            "role", "counsel",
            "good-faith", "yes"));

    private TypedRequest typed;

    private Optional<TakedownForm> form() {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getParameter") ? fields.get(arguments[0]) : null);
        typed = TypedRequest.of(request);
        return typed.form(
                SITE,
                slug -> Map.of("loom-2", 2L, "loom-3", 3L).entrySet().stream()
                        .filter(known -> known.getKey().equals(slug))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    @Test
    void everyFieldOfTheProcedureIsTaken() {
        TakedownForm form = form().orElseThrow();
        assertThat(form.wish()).isEqualTo(TakedownWish.REMOVE);
        assertThat(form.briefIds()).containsExactly(2L, 3L);
        assertThat(form.originalUrl()).contains("https://tessera.example/loom");
        assertThat(form.mail().text()).isEqualTo("desk@tessera.example");
        assertThat(form.us()).isEmpty();
    }

    @Test
    void everyFieldThatIsMissingIsNamed() {
        fields.clear();
        assertThat(form()).isEmpty();
        assertThat(typed.errors()).containsOnlyKeys("wish", "cause", "grounds", "name", "role", "good-faith", "mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://wire.example.rival.example/briefs/loom-2",
                "https://w\u0456re.example/briefs/loom-2",
                "https://wire.example/briefs/unknown",
                "https://wire.example/mentions/loom-2",
                "//rival.example/briefs/loom-2",
                "javascript:alert(1)",
                "not an address"
            })
    void lookAlikeAddressesOfBriefsAreRefused(String address) {
        fields.put("briefs", "/briefs/loom-2\n" + address);
        assertThat(form()).isEmpty();
        assertThat(typed.errors().get("briefs")).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk@tessera.example\u760aBcc: x@rival.example",
                "desk@tessera.example\nBcc: x@rival.example",
                "\"desk\"@tessera.example",
                "desk@127.0.0.1",
                "d\u0435sk@tessera.example"
            })
    void lookAlikeMailAddressesAreRefused(String address) {
        fields.put("mail", address);
        assertThat(form()).isEmpty();
        assertThat(typed.errors()).containsOnlyKeys("mail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://tessera.example", "tessera", "https://t\u0435ssera.example/loom", "https://"})
    void addressesThatNoBrowserShowsAreNoOriginals(String address) {
        fields.put("original", address);
        assertThat(form()).isEmpty();
        assertThat(typed.errors()).containsOnlyKeys("original");
    }

    @Test
    void theVariantForTheUnitedStatesIsWholeOrNotThere() {
        fields.put("us-work", "Our report of 3 March");
        assertThat(form()).isEmpty();
        assertThat(typed.errors()).containsOnlyKeys("us-accurate", "us-authorised", "us-signature");

        fields.putAll(Map.of("us-accurate", "yes", "us-authorised", "yes", "us-signature", "R. Amsel"));
        assertThat(form().orElseThrow().us().orElseThrow().signature()).isEqualTo("R. Amsel");
    }

    @Test
    void aPolicyNeedsASiteAndNoBrief() {
        fields.put("wish", "CHANGE_POLICY");
        fields.put("briefs", "");
        assertThat(form()).isPresent();
        fields.put("original", "");
        assertThat(form()).isEmpty();
        assertThat(typed.errors()).containsOnlyKeys("original");
    }

    @Test
    void whatIsTooLongIsKeptAsFarAsItGoesAndNamed() {
        fields.put("grounds", "x".repeat(TakedownForm.MAX_GROUNDS + 1));
        assertThat(form()).isEmpty();
        assertThat(typed.errors()).containsOnlyKeys("grounds");
        assertThat(typed.values().get("grounds")).hasSize(TakedownForm.MAX_GROUNDS);
        assertThat(List.copyOf(typed.values().values())).doesNotContainNull();
    }
}
