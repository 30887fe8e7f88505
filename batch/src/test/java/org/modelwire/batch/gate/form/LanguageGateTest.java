package org.modelwire.batch.gate.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.batch.gate.GoodBrief.GOOD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das Unternehmen hat mit dem Geld zwei neue Hallen an der K\u00fcste gebaut.",
                "La soci\u00e9t\u00e9 construit deux salles sur la c\u00f4te pour les clients qui attendent.",
                "La empresa construye dos salas en la costa para los clientes que esperan.",
                "La societ\u00e0 costruisce due sale sulla costa per i clienti che non possono aspettare.",
                "A empresa constr\u00f3i dois centros na costa para os clientes que n\u00e3o podem esperar.",
                "Het bedrijf bouwt met het geld twee hallen aan de kust voor klanten die niet kunnen wachten.",
                "F\u00f6retaget bygger tv\u00e5 hallar vid kusten och det \u00e4r inte den f\u00f6rsta som byggs.",
                "Firma buduje dwie hale na wybrze\u017cu dla klient\u00f3w i nie jest to pierwsza.",
                "\u042d\u0442\u0430 \u043a\u043e\u043c\u043f\u0430\u043d\u0438\u044f \u0441\u0442\u0440\u043e\u0438\u0442",
                "\u8fd9\u5bb6\u516c\u53f8\u6b63\u5728\u5efa\u8bbe\u6570\u636e\u4e2d\u5fc3",
                "Vantor builds \u8fd9\u5bb6\u516c\u53f8\u6b63\u5728\u5efa\u8bbe"
            })
    void holdsASentenceInAnotherLanguage(String sentence) {
        assertThat(GOOD.saying(sentence).findings("language")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vantor grows.",
                "Carvalhal speaks of the \u201cgrande salto\u201d in Set\u00fabal.",
                "The Bundesamt f\u00fcr Sicherheit in der Informationstechnik in Bonn looks at it.",
                "Vantor, Ostrova AI, Meridian Research, Castellan Partners: four names, one hall.",
                "In S\u00e3o Paulo and Rio de Janeiro two halls of Companhia de Dados do Brasil open.",
                "Judges at The Hague sided with De Standaard and Het Laatste Nieuws."
            })
    void leavesEnglishWithForeignNamesAlone(String sentence) {
        assertThat(GOOD.saying(sentence).findings("language")).isEmpty();
    }

    @Test
    void looksAtHeadlineAndWatchToo() {
        assertThat(GOOD.headline("Castellan setzt auf die Hallen von Vantor und das ist nicht alles")
                        .findings("language"))
                .hasSize(1);
        assertThat(GOOD.watch(
                                "Watch whether Vantor eine Halle mit dem Geld der Investoren und den Banken baut.",
                                "2026-12-31")
                        .findings("language"))
                .hasSize(1);
    }
}
