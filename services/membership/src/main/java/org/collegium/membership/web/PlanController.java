package org.collegium.membership.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.collegium.membership.plan.OfferingPlans;
import org.collegium.membership.plan.PlanChange;
import org.collegium.membership.plan.PlanTerms;
import org.collegium.membership.plan.PlanView;
import org.collegium.web.Caller;
import org.collegium.web.PlainText;
import org.collegium.web.Problem;
import org.collegium.web.Revision;
import org.collegium.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What can be joined: read by everybody, changed by the office.
@RestController
@RequestMapping("/api/membership/plans")
class PlanController {

    private static final String OFFICE = "hasAnyRole('membership-officer', 'administrator')";

    /// £10,000: more than any grade costs, and a slip of the decimal point is noticed.
    private static final long MAX_FEE_PENCE = 1_000_000;

    private final OfferingPlans plans;

    PlanController(OfferingPlans plans) {
        this.plans = plans;
    }

    /// Every plan, the cheapest first; `active` says whether it can be joined.
    @GetMapping
    Slice<PlanView> list() {
        return new Slice<>(plans.all(), null);
    }

    @GetMapping("/{code}")
    ResponseEntity<PlanView> get(@PathVariable String code) {
        return withTag(ResponseEntity.ok(), plans.find(code).orElseThrow(Problem::notFound));
    }

    @PostMapping
    @PreAuthorize(OFFICE)
    ResponseEntity<PlanView> add(Caller caller, @RequestBody @Valid NewPlan plan) {
        PlanView added = saved(plans.add(caller, plan.terms().under(plan.code())));
        return withTag(ResponseEntity.created(URI.create("/api/membership/plans/" + added.code())), added);
    }

    @PutMapping("/{code}")
    @PreAuthorize(OFFICE)
    ResponseEntity<PlanView> change(
            Caller caller,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Terms terms) {
        long seen = Revision.ifMatch(ifMatch).number();
        return withTag(ResponseEntity.ok(), saved(plans.change(caller, terms.under(code), seen)));
    }

    private static PlanView saved(PlanChange change) {
        return switch (change) {
            case PlanChange.Saved(var plan) -> plan;
            case PlanChange.CodeTaken() ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "plan-exists",
                        "There is a plan of this code. Change it, or choose another.");
            case PlanChange.NoSuchPlan() -> throw Problem.notFound();
            case PlanChange.ChangedMeanwhile() -> throw Revision.changedMeanwhile();
        };
    }

    private static ResponseEntity<PlanView> withTag(ResponseEntity.BodyBuilder response, PlanView plan) {
        return response.eTag(new Revision(plan.version()).tag()).body(plan);
    }

    /// What the office writes about a plan.
    record Terms(
            @PlainText(max = 60) String name,
            @NotNull @Min(1) @Max(MAX_FEE_PENCE) Long feePence,
            @PlainText(max = 500) String description,
            @NotNull Boolean active) {

        PlanTerms under(String code) {
            return new PlanTerms(code, name.strip(), feePence, description.strip(), active);
        }
    }

    /// A plan that does not exist yet.
    record NewPlan(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,38}", message = "wrong-format|Use a to z, 0 to 9 and hyphens.")
            String code,

            @PlainText(max = 60) String name,
            @NotNull @Min(1) @Max(MAX_FEE_PENCE) Long feePence,
            @PlainText(max = 500) String description,
            @NotNull Boolean active) {

        Terms terms() {
            return new Terms(name, feePence, description, active);
        }
    }
}
