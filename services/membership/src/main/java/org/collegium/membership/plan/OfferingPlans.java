package org.collegium.membership.plan;

import java.util.List;
import java.util.Optional;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows what can be joined and lets the office change it.
@Service
@Transactional
public class OfferingPlans {

    private final Plans plans;

    private final Audit audit;

    OfferingPlans(Plans plans, Audit audit) {
        this.plans = plans;
        this.audit = audit;
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

    public PlanChange add(Caller caller, PlanTerms terms) {
        if (plans.findById(terms.code()).isPresent()) {
            return new PlanChange.CodeTaken();
        }
        PlanView added = plans.saveAndFlush(new Plan(terms)).view();
        audit.record(caller, "plan-added", "plan/" + terms.code(), sentence(terms));
        return new PlanChange.Saved(added);
    }

    /// @param seen the version on which the change was made
    public PlanChange change(Caller caller, PlanTerms terms, long seen) {
        return plans.findById(terms.code())
                .map(plan -> change(caller, plan, terms, seen))
                .orElseGet(PlanChange.NoSuchPlan::new);
    }

    private PlanChange change(Caller caller, Plan plan, PlanTerms terms, long seen) {
        if (!plan.isAt(seen)) {
            return new PlanChange.ChangedMeanwhile();
        }
        plan.change(terms);
        PlanView changed = plans.saveAndFlush(plan).view();
        audit.record(caller, "plan-changed", "plan/" + terms.code(), sentence(terms));
        return new PlanChange.Saved(changed);
    }

    private static String sentence(PlanTerms terms) {
        return "A year costs %d pence; the plan %s new members."
                .formatted(terms.feePence(), terms.active() ? "takes" : "does not take");
    }
}
