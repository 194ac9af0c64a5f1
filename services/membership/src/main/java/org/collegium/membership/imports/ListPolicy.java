package org.collegium.membership.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collegium.membership.member.MembershipNumber;
import org.collegium.membership.person.MailAddress;

/// Which rows of a list may become members.
final class ListPolicy {

    private ListPolicy() {}

    /// The rows that can be told to be wrong from the list itself.
    static Verdict onItsOwn(List<ListedMember> list) {
        Set<MailAddress> addresses = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        return sort(list, member -> onItsOwn(member, addresses, numbers));
    }

    /// The rows that contradict what the College knows.
    static Verdict against(Known known, List<ListedMember> rows) {
        return sort(rows, member -> against(known, member));
    }

    private static Optional<RowRefusal> onItsOwn(ListedMember member, Set<MailAddress> addresses, Set<String> numbers) {
        String number = member.membershipNumber();
        if (member.paidUntil().isBefore(member.joinedOn())) {
            return Optional.of(RowRefusal.PAID_UNTIL_BEFORE_JOINED);
        }
        if (number != null && !MembershipNumber.isAcceptable(number)) {
            return Optional.of(RowRefusal.NUMBER_INVALID);
        }
        if (!addresses.add(member.email())) {
            return Optional.of(RowRefusal.ADDRESS_REPEATED);
        }
        return number == null || numbers.add(number) ? Optional.empty() : Optional.of(RowRefusal.NUMBER_REPEATED);
    }

    private static Optional<RowRefusal> against(Known known, ListedMember member) {
        if (!known.plans().contains(member.plan())) {
            return Optional.of(RowRefusal.PLAN_UNKNOWN);
        }
        if (known.addresses().contains(member.email())) {
            return Optional.of(RowRefusal.ALREADY_A_MEMBER);
        }
        String number = member.membershipNumber();
        return number != null && known.numbers().contains(number)
                ? Optional.of(RowRefusal.NUMBER_TAKEN)
                : Optional.empty();
    }

    private static Verdict sort(List<ListedMember> rows, Check check) {
        List<ListedMember> accepted = new ArrayList<>();
        List<RowError> rejected = new ArrayList<>();
        for (ListedMember member : rows) {
            check.refusal(member)
                    .ifPresentOrElse(refusal -> rejected.add(refusal.of(member)), () -> accepted.add(member));
        }
        return new Verdict(accepted, rejected);
    }

    @FunctionalInterface
    private interface Check {
        Optional<RowRefusal> refusal(ListedMember member);
    }

    /// What of a list's addresses, numbers and plans the College has already.
    record Known(Set<String> plans, Set<MailAddress> addresses, Set<String> numbers) {}

    /// The list in two.
    record Verdict(List<ListedMember> accepted, List<RowError> rejected) {}
}
