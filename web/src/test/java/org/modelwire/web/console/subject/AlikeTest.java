package org.modelwire.web.console.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelwire.shared.Slug;
import org.modelwire.subject.SubjectOverviewRepository.Address;

class AlikeTest {

    private static List<Address> addresses(String... names) {
        return Stream.of(names).map(name -> new Address(Slug.of(name), name)).toList();
    }

    @Test
    void putsNamesTogetherThatDifferInSignsAccentsAndTheFormOfACompany() {
        assertThat(Alike.groups(
                        addresses("Halden Labs", "Haldén Labs, Inc.", "The Halden Labs Group", "Orrin", "Halden"), 9))
                .hasSize(1)
                .first()
                .satisfies(group ->
                        assertThat(group).extracting(Address::name).hasSize(3).doesNotContain("Halden"));
    }

    @Test
    void bringsNoMoreGroupsThanAreWanted() {
        assertThat(Alike.groups(addresses("A One", "A-One", "B Two", "B-Two"), 1))
                .hasSize(1);
    }

    @Test
    void findsANameWithASlipButNotItself() {
        List<Address> all = addresses("Tessellate", "Tesselate", "Tessera");
        assertThat(Alike.to(all.get(0), all, 9)).extracting(Address::name).containsExactly("Tesselate");
    }

    @Test
    void keepsANameThatIsNothingButTheFormOfACompany() {
        assertThat(Alike.core("Group")).isEqualTo("group");
    }
}
