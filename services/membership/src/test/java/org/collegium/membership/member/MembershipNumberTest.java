package org.collegium.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipNumberTest {

    @Test
    void carriesACheckDigit() {
        assertThat(MembershipNumber.ofSequence(100017)).isEqualTo(new MembershipNumber("CM-100017-9"));
    }

    @Test
    void noticesEveryWrongDigitAndEverySwapOfNeighbours() {
        LongStream.range(100_001, 100_201).forEach(sequence -> {
            String number = MembershipNumber.ofSequence(sequence).value();
            assertThat(MembershipNumber.isAcceptable(number)).isTrue();
            for (int at = 4; at < number.length(); at++) {
                assertNoOtherDigitIsAccepted(number, at);
                assertSwapIsNotAccepted(number, at);
            }
        });
    }

    @Test
    void knowsItsPlaceInTheSequence() {
        assertThat(MembershipNumber.ofSequence(123_456).sequence()).hasValue(123_456);
        assertThat(new MembershipNumber("OLD/77").sequence()).isEmpty();
    }

    @Test
    void takesNoNumberFromAListAfterWhichTheNextWouldNotFit() {
        assertThat(MembershipNumber.isAcceptable(
                        MembershipNumber.ofSequence(99_999_999).value()))
                .isTrue();
        assertThat(MembershipNumber.isAcceptable(
                        MembershipNumber.ofSequence(100_000_000).value()))
                .isFalse();
        assertThat(MembershipNumber.ofSequence(100_000_000).sequence()).hasValue(100_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TC-0001", "12345", "a", "OLD/77", "12345678901234567890"})
    void acceptsNumbersOfOtherHouses(String number) {
        assertThat(MembershipNumber.isAcceptable(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "1-",
                "CM-1",
                "CM-100017-4",
                "CM-100017",
                "CM-x-1",
                "1 2",
                "=1+1",
                "123456789012345678901"
            })
    void refusesWhatIsNoNumber(String number) {
        assertThat(MembershipNumber.isAcceptable(number)).isFalse();
    }

    private static void assertNoOtherDigitIsAccepted(String number, int at) {
        if (!Character.isDigit(number.charAt(at))) {
            return;
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            if (digit != number.charAt(at)) {
                String wrong = number.substring(0, at) + digit + number.substring(at + 1);
                assertThat(MembershipNumber.isAcceptable(wrong)).as(wrong).isFalse();
            }
        }
    }

    private static void assertSwapIsNotAccepted(String number, int at) {
        char one = number.charAt(at - 1);
        char other = number.charAt(at);
        if (one != other && Character.isDigit(one) && Character.isDigit(other)) {
            String swapped = number.substring(0, at - 1) + other + one + number.substring(at + 1);
            assertThat(MembershipNumber.isAcceptable(swapped)).as(swapped).isFalse();
        }
    }
}
