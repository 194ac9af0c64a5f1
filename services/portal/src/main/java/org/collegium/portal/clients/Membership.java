package org.collegium.portal.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// Membership as the pages see it: plans, applications, members.
@Component
public class Membership {

    private static final ParameterizedTypeReference<Slice<Plan>> PLANS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Member>> MEMBERS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Slice<Entry>> TIMELINE = new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<Slice<Awaiting>> AWAITING = new ParameterizedTypeReference<>() {};

    /// The status of an application that waits for its payment.
    public static final String AWAITING_PAYMENT = "awaiting-payment";

    private final ServiceCaller service;
    private final ServiceCaller own;

    Membership(ServiceCallers callers) {
        this.service = callers.acting("membership");
        this.own = callers.own("membership");
    }

    public List<Plan> plans() {
        return service.get(PLANS, "/plans").items();
    }

    /// Applies for somebody whose mailbox the portal has proved: only the portal itself may say so.
    ///
    /// @param key one per journey: sent twice, it is one application
    public Application apply(String key, NewApplication application) {
        return own.post(Application.class, key, application, "/applications");
    }

    /// @param id the capability that applying gave
    public Application application(UUID id) {
        return service.get(Application.class, "/applications/{id}", id);
    }

    /// Sends the code that was mailed to the application's address; then the application goes on.
    public void proveEmail(String key, UUID applicationId, String code) {
        service.post(key, Map.of("code", code), "/applications/{id}/email-proof", applicationId);
    }

    /// Has a new code mailed to the application's address.
    public void mailCode(String key, UUID applicationId) {
        service.post(key, Map.of(), "/applications/{id}/email-proof/code", applicationId);
    }

    /// Sandbox only: what the payment came to, `settled` or `declined`.
    public void pay(String key, UUID applicationId, String outcome) {
        service.post(key, Map.of("outcome", outcome), "/applications/{id}/payment", applicationId);
    }

    public Slice<Member> members(String query, String status, @Nullable String cursor) {
        return list(MEMBERS, "/members?", query, status, cursor);
    }

    private <T> T list(
            ParameterizedTypeReference<T> type, String path, String query, String status, @Nullable String cursor) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("query", query);
        asked.put("status", status);
        asked.put("cursor", cursor == null ? "" : cursor);
        asked.values().removeIf(String::isEmpty);
        String names =
                asked.keySet().stream().map(name -> name + "={" + name + "}").collect(Collectors.joining("&"));
        return service.get(type, path + names, asked.values().toArray());
    }

    public Member member(String id) {
        return service.get(Member.class, "/members/{id}", id);
    }

    /// Makes somebody known who does not belong; whose address is known stays who they are.
    ///
    /// @return the person's id
    public UUID introduce(String key, NewPerson person) {
        return service.post(Known.class, key, person, "/people").id();
    }

    /// Ends a membership early, one's own as `me`; its last day is still a member's.
    public void cancel(String key, String id, Cancellation cancellation) {
        service.post(key, cancellation, "/members/{id}/cancellation", id);
    }

    /// What former members sent before they could join again by themselves, the oldest first.
    public Slice<Awaiting> awaitingReview(@Nullable String cursor) {
        return list(AWAITING, "/applications?", "", "awaiting-review", cursor);
    }

    /// Applications whose applicants have not paid, the newest first.
    ///
    /// @param query part of a name or address; empty for all
    public Slice<Awaiting> awaitingPayment(String query, @Nullable String cursor) {
        return list(AWAITING, "/applications?", query, AWAITING_PAYMENT, cursor);
    }

    /// Takes an application off the list of those that wait: the office has dealt with it.
    public void reviewed(String key, UUID application) {
        service.post(key, Map.of(), "/applications/{id}/review", application);
    }

    public List<Entry> timeline(String id) {
        return service.get(TIMELINE, "/members/{id}/timeline", id).items();
    }

    record Known(UUID id) {}

    public record NewPerson(String givenName, String familyName, String email) {}

    /// What one can join as, and what a year of it costs.
    public record Plan(
            String code,
            String name,
            long feePence,
            @Nullable String description,
            @Nullable Boolean active) {}

    /// What a person told us to join.
    ///
    /// @param emailProved whether the code that was mailed to the address was entered
    /// @param personId    as whom the applicant acts already, as an officer, a representative or a provider
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewApplication(
            String givenName,
            String familyName,
            String email,
            String plan,
            @Nullable Registration registration,
            @Nullable String voucherCode,
            Map<String, Boolean> consents,
            boolean emailProved,
            @Nullable UUID personId) {}

    /// An entry in a regulator's register.
    public record Registration(@Nullable String regulator, String number) {}

    /// Where an application stands; `status` as in the API's description.
    ///
    /// @param plan the code of what was applied for
    public record Application(
            UUID id,
            String status,
            @Nullable String plan,
            @Nullable String membershipNumber,
            @Nullable Boolean formerMember,
            @Nullable Payment payment,
            @Nullable Refusal refusal) {

        /// Whether the applicant was a member before, and keeps the membership number.
        public boolean isReturning() {
            return Boolean.TRUE.equals(formerMember);
        }
    }

    /// @param declined whether the last attempt was declined; another is welcome
    public record Payment(
            @Nullable String url,
            long amountPence,
            @Nullable Boolean declined) {}

    /// @param memberUntil the last day of the membership that there is already
    public record Refusal(
            String code, @Nullable String detail, @Nullable LocalDate memberUntil) {}

    /// A member as staff and the member see them.
    public record Member(
            UUID id,
            String membershipNumber,
            String status,
            String plan,
            LocalDate paidUntil,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable LocalDate joinedOn,
            @Nullable String funding,
            @Nullable String sponsor,
            @Nullable Registration registration,
            @Nullable Boolean cancelled,
            @Nullable List<Term> terms) {

        /// Whether the member belonged before and came back.
        public boolean hasReturned() {
            return terms != null && terms.size() > 1;
        }

        /// Whether it is over, so that the person may apply again.
        public boolean isOver() {
            return !status.equals("active") && !status.equals("pending");
        }

        /// Whether it runs and nobody has ended it early.
        public boolean canBeCancelled() {
            return status.equals("active") && !Boolean.TRUE.equals(cancelled);
        }

        /// Whether somebody has ended it early and its last day is not over.
        public boolean isEnding() {
            return status.equals("active") && Boolean.TRUE.equals(cancelled);
        }

        public String name() {
            return givenName == null ? membershipNumber : givenName + " " + familyName;
        }
    }

    /// A time of belonging, both ends included.
    public record Term(
            String plan,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String sponsor,
            @Nullable Boolean cancelled) {}

    /// @param endsOn the last day as a date, or `now`: then an employer's seat is free at once
    /// @param reason why, for the office, if anything was said
    public record Cancellation(String endsOn, @Nullable String reason) {}

    /// An application of a former member that waits for the office, or one that is not paid.
    ///
    /// @param memberId        who they are, if it waits for the office
    /// @param feePence        what is to be paid, if it waits for that
    /// @param paymentDeclined whether the last attempt to pay was declined
    public record Awaiting(
            UUID id,
            Instant receivedAt,
            String givenName,
            String familyName,
            String email,
            String plan,
            @Nullable UUID memberId,
            @Nullable Long feePence,
            @Nullable Boolean paymentDeclined) {}

    /// Something that happened to a member, in words.
    public record Entry(Instant at, String what, @Nullable String detail) {}
}
