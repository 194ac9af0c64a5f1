package org.collegium.membership.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.collegium.membership.imports.Imports.Running;
import org.collegium.membership.imports.ListPolicy.Known;
import org.collegium.membership.imports.ListPolicy.Verdict;
import org.collegium.membership.member.Admission;
import org.collegium.membership.member.AdmittingMembers;
import org.collegium.membership.member.MembershipNumber;
import org.collegium.membership.member.NewMember;
import org.collegium.membership.member.Term;
import org.collegium.membership.person.NewPerson;
import org.collegium.membership.person.PersonId;
import org.collegium.membership.person.Registration;
import org.collegium.membership.plan.OfferingPlans;
import org.collegium.membership.plan.PlanView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Works imports off, a chunk and its progress in one transaction.
@Service
class WorkingOffImports {

    private static final Logger log = LoggerFactory.getLogger(WorkingOffImports.class);

    /// Rows of a transaction: large enough that statements are shared, small enough that joining goes on beside
    /// it.
    private static final int CHUNK = 500;

    /// A list that breaks this often in a row would break for ever.
    private static final int PATIENCE = 20;

    /// Long enough to mend a list and send it again.
    private static final Duration KEPT = Duration.ofDays(90);

    private final Imports imports;
    private final OfferingPlans plans;
    private final AdmittingMembers admitting;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WorkingOffImports(
            Imports imports,
            OfferingPlans plans,
            AdmittingMembers admitting,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.plans = plans;
        this.admitting = admitting;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${collegium.membership.import-check:500ms}")
    void workOff() {
        AtomicReference<@Nullable ImportId> inHand = new AtomicReference<>();
        try {
            boolean more = true;
            while (more) {
                inHand.set(null);
                more = Boolean.TRUE.equals(transaction.execute(status -> chunk(inHand)));
            }
        } catch (RuntimeException failed) {
            log.warn("A chunk of an import could not be written and is tried again.", failed);
            @Nullable ImportId broken = inHand.get();
            if (broken != null) {
                transaction.executeWithoutResult(status -> imports.countFailure(broken, PATIENCE));
            }
        }
    }

    /// @param inHand says which import is at work, also when the transaction is rolled back
    /// @return whether there may be more to do
    private boolean chunk(AtomicReference<@Nullable ImportId> inHand) {
        Optional<Running> claimed = imports.claim();
        claimed.ifPresent(running -> inHand.set(running.id()));
        return claimed.map(this::workOn).isPresent();
    }

    @Scheduled(fixedDelayString = "${collegium.membership.tidying:15m}")
    void forgetEnded() {
        transaction.executeWithoutResult(
                status -> imports.deleteEnded(clock.instant().minus(KEPT)));
    }

    private Running workOn(Running running) {
        List<ListedMember> rows = imports.rowsAfter(running, CHUNK);
        if (rows.isEmpty()) {
            imports.finish(running.id());
            return running;
        }
        Verdict verdict = ListPolicy.against(known(rows), rows);
        List<RowError> late = running.dryRun() ? List.of() : admit(verdict.accepted());
        imports.insertErrors(running.id(), verdict.rejected());
        imports.insertErrors(running.id(), late);
        int rejected = verdict.rejected().size() + late.size();
        imports.advance(running.id(), rows.getLast().row(), rows.size() - rejected, rejected);
        return running;
    }

    private Known known(List<ListedMember> rows) {
        return new Known(
                plans.all().stream().map(PlanView::code).collect(Collectors.toSet()),
                admitting.addressesTaken(rows.stream().map(ListedMember::email).toList()),
                admitting.numbersTaken(rows.stream()
                        .map(ListedMember::membershipNumber)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /// @return the rows whose address somebody claimed since it was looked up
    private List<RowError> admit(List<ListedMember> accepted) {
        List<Admission> answers = admitting.admit(
                accepted.stream().map(WorkingOffImports::newcomer).toList());
        List<RowError> late = new ArrayList<>();
        for (int i = 0; i < accepted.size(); i++) {
            if (answers.get(i) instanceof Admission.AddressTaken) {
                late.add(RowRefusal.ALREADY_A_MEMBER.of(accepted.get(i)));
            }
        }
        return late;
    }

    private static NewMember newcomer(ListedMember listed) {
        String registration = listed.registrationNumber();
        String number = listed.membershipNumber();
        NewPerson person = new NewPerson(
                new PersonId(UuidCreator.getTimeOrderedEpoch()),
                listed.name(),
                listed.email(),
                registration == null ? null : new Registration(null, registration));
        return new NewMember(
                person,
                listed.plan(),
                new Term(listed.joinedOn(), listed.paidUntil()),
                null,
                null,
                number == null ? null : new MembershipNumber(number),
                // The magazine is part of membership; whoever does not want it by mail says so in the preferences.
                true);
    }
}
