package org.collegium.portal.house;

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

    private final ServiceCaller service;

    Membership(ServiceCallers callers) {
        this.service = callers.acting("membership");
    }

    public List<Plan> plans() {
        return service.get(PLANS, "/plans").items();
    }

    /// @param key one per journey: sent twice, it is one application
    public Application apply(String key, NewApplication application) {
        return service.post(Application.class, key, application, "/applications");
    }

    /// @param id the capability that applying gave
    public Application application(UUID id) {
        return service.get(Application.class, "/applications/{id}", id);
    }

    /// Sandbox only: what the payment came to, `settled` or `declined`.
    public void pay(String key, UUID applicationId, String outcome) {
        service.post(key, Map.of("outcome", outcome), "/applications/{id}/payment", applicationId);
    }

    public Slice<Member> members(String query, String status, @Nullable String cursor) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("query", query);
        asked.put("status", status);
        asked.put("cursor", cursor == null ? "" : cursor);
        asked.values().removeIf(String::isEmpty);
        String names =
                asked.keySet().stream().map(name -> name + "={" + name + "}").collect(Collectors.joining("&"));
        return service.get(MEMBERS, "/members?" + names, asked.values().toArray());
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

    /// Applications that wait for the office, the oldest first.
    public Slice<Awaiting> awaitingReview(@Nullable String cursor) {
        return cursor == null
                ? service.get(AWAITING, "/applications?status=awaiting-review")
                : service.get(AWAITING, "/applications?status=awaiting-review&cursor={cursor}", cursor);
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
    public record NewApplication(
            String givenName,
            String familyName,
            String email,
            String plan,
            @Nullable String voucherCode,
            Map<String, Boolean> consents) {}

    /// Where an application stands; `status` as in the API's description.
    public record Application(
            UUID id,
            String status,
            @Nullable String membershipNumber,
            @Nullable Payment payment,
            @Nullable Refusal refusal) {}

    /// @param declined whether the last attempt was declined; another is welcome
    public record Payment(
            @Nullable String url,
            long amountPence,
            @Nullable Boolean declined) {}

    public record Refusal(String code, @Nullable String detail) {}

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
            @Nullable Boolean cancelled) {

        /// Whether it runs and nobody has ended it early.
        public boolean canBeCancelled() {
            return status.equals("active") && !Boolean.TRUE.equals(cancelled);
        }

        public String name() {
            return givenName == null ? membershipNumber : givenName + " " + familyName;
        }
    }

    /// @param endsOn the last day
    /// @param reason why, for the office
    public record Cancellation(LocalDate endsOn, String reason) {}

    /// An application for an address that is a member's already.
    ///
    /// @param memberId whose address it is
    public record Awaiting(
            UUID id,
            Instant receivedAt,
            String givenName,
            String familyName,
            String email,
            String plan,
            UUID memberId) {}

    /// Something that happened to a member, in words.
    public record Entry(Instant at, String what, @Nullable String detail) {}
}
