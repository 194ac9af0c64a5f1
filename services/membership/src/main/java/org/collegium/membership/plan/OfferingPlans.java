package org.collegium.membership.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows what can be joined and lets the office change it.
@Service
@Transactional
public class OfferingPlans {

    private final Plans plans;

    OfferingPlans(Plans plans) {
        this.plans = plans;
    }

    /// Every plan, the cheapest first.
    @Transactional(readOnly = true)
    public List<PlanView> all() {
        return plans.findAllByOrderByFeePenceAscCodeAsc().stream()
                .map(Plan::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<PlanView> find(String code) {
        return plans.findById(code).map(Plan::view);
    }

    /// The plan, if it takes new members.
    @Transactional(readOnly = true)
    public Optional<PlanView> onOffer(String code) {
        return plans.findById(code).filter(Plan::isActive).map(Plan::view);
    }

    public PlanChange add(PlanTerms terms) {
        if (plans.findById(terms.code()).isPresent()) {
            return new PlanChange.CodeTaken();
        }
        plans.saveAndFlush(new Plan(terms));
        return new PlanChange.Saved();
    }

    /// @param expectedVersion the version that was read, or null to change whatever is there
    public PlanChange change(PlanTerms terms, @Nullable Integer expectedVersion) {
        return plans.findById(terms.code())
                .map(plan -> plan.change(terms, expectedVersion))
                .orElseGet(PlanChange.NoSuchPlan::new);
    }
}
