package org.modelwire.batch.gate.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rosalind Achterberg leads the group.                      | Rosalind Achterberg",
                "The plan pleases Okko Lindqvist, chief executive of Orlo. | Okko Lindqvist",
                "It works, said Zdenka Hrubin.                             | Zdenka Hrubin",
                "Orlo's founder Tadao Mishikawa left.                      | Tadao Mishikawa",
                "Judge Wouter Dekkers ruled.                               | Wouter Dekkers",
                "Dr Femke Aerts led the work.                              | Femke Aerts",
                "They met Bram van der Velde in Delft.                     | Bram van der Velde",
                "Letters went to Jean-Luc Tremont.                         | Jean-Luc Tremont",
                "Zdenko Hrubin, 43, was there.                             | Zdenko Hrubin",
                "Ozren Hrubin, who owns it, sold it.                       | Ozren Hrubin"
            })
    void findsAPerson(String text, String name) {
        assertThat(PersonReader.in(List.of(text))).extracting(Person::name).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Halden Labs fired nobody, said Quillon Press.",
                "The Bank of Portugal and the European Commission disagree.",
                "Hugging Face and Goldman Sachs invest in New York.",
                "Merrow Desk, an agent of Halden Labs, costs four dollars.",
                "A court in The Hague and the High Court in London agree.",
                "On Monday Stanford University opened a centre in Hong Kong.",
                "Orrin Systems said that Castellan Mutual pays.",
                "Loom Two and Skua Large are models of the Fulmar Foundation."
            })
    void findsNoneAmongOrganisationsAndPlaces(String text) {
        assertThat(PersonReader.in(List.of(text))).isEmpty();
    }

    @Test
    void knowsAPersonByALaterLoneSurname() {
        assertThat(PersonReader.in(List.of("Orlo hired Zdenka Hrubin.", "Later Hrubin said that she would stay.")))
                .extracting(Person::surname)
                .containsExactly("Hrubin");
    }

    @Test
    void doesNotTakeACompanyForThePersonItIsCalledAfter() {
        Person founder = new Person("Anna Lindqvist", "Lindqvist");

        assertThat(PersonReader.isNamed("Lindqvist Labs grows.", founder)).isFalse();
        assertThat(PersonReader.isNamed("Lindqvist Labs and Lindqvist part.", founder))
                .isTrue();
    }
}
