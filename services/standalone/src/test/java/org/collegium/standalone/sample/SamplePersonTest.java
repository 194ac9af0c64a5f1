package org.collegium.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplePersonTest {

    @Test
    void givesEverybodyANameOfTheirOwn() {
        assertThat(everybody().map(SamplePerson::name)).doesNotHaveDuplicates();
        assertThat(everybody().map(SamplePerson::email)).doesNotHaveDuplicates();
    }

    @Test
    void givesNeighboursInAListNothingInCommon() {
        List<SamplePerson> members = members().toList();
        for (int i = 1; i < members.size(); i++) {
            assertThat(members.get(i).givenName())
                    .isNotEqualTo(members.get(i - 1).givenName());
            assertThat(members.get(i).familyName())
                    .isNotEqualTo(members.get(i - 1).familyName());
        }
    }

    /// They stand in README.md and docs/operations.md.
    @Test
    void keepsTheAddressesThatAreDocumented() {
        assertThat(SamplePerson.member(1).email()).isEqualTo("rowan.teviot@example.org");
        assertThat(SamplePerson.member(31).email()).isEqualTo("thistle.clwyd@example.org");
        assertThat(SamplePerson.member(60).email()).isEqualTo("willow.itchen@example.org");
        assertThat(IntStream.rangeClosed(1, 3)
                        .mapToObj(n -> SamplePerson.reviewer(n).email()))
                .containsExactly(
                        "willow.medway@example.org", "samphire.lossie@example.org", "bramble.itchen@example.org");
        assertThat(IntStream.rangeClosed(1, 3)
                        .mapToObj(n -> SamplePerson.provider(n).email()))
                .containsExactly("tamarisk.teifi@example.org", "vetch.severn@example.org", "thistle.ythan@example.org");
    }

    private static Stream<SamplePerson> members() {
        return IntStream.rangeClosed(1, SampleMembers.COUNT).mapToObj(SamplePerson::member);
    }

    private static Stream<SamplePerson> everybody() {
        return Stream.of(
                        members(),
                        IntStream.rangeClosed(1, 3).mapToObj(SamplePerson::reviewer),
                        IntStream.rangeClosed(1, 3).mapToObj(SamplePerson::provider),
                        IntStream.rangeClosed(1, 5).mapToObj(SamplePerson::representative),
                        Stream.of(SamplePerson.editor()))
                .flatMap(people -> people);
    }
}
