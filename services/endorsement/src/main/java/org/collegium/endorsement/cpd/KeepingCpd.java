package org.collegium.endorsement.cpd;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.collegium.endorsement.register.EndorsementState;
import org.collegium.endorsement.register.ReadingRegister;
import org.collegium.members.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps members' records; a record is its member's alone.
@Service
public class KeepingCpd {

    private final CpdQueries queries;
    private final ReadingRegister register;
    private final Members members;
    private final Clock clock;

    KeepingCpd(CpdQueries queries, ReadingRegister register, Members members, Clock clock) {
        this.queries = queries;
        this.register = register;
        this.members = members;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<CpdEntryView> of(UUID personId, @Nullable String status, @Nullable CpdPosition before, int limit) {
        return queries.of(personId, status, before, limit);
    }

    @Transactional(readOnly = true)
    public List<CpdYear> years(UUID personId) {
        return queries.years(personId, LocalDate.now(clock).getYear());
    }

    @Transactional(readOnly = true)
    public Optional<CpdEntryView> find(UUID id, UUID personId) {
        return queries.shown(id, personId);
    }

    @Transactional
    public CpdDecision note(NoteActivity activity, UUID personId) {
        if (!members.isMember(personId, LocalDate.now(clock))) {
            return new CpdDecision.Refused(CpdRefusal.MEMBERS_ONLY);
        }
        Optional<CpdRefusal> refusal = CpdPolicy.refusalOf(activity.heldOn(), activity.minutes(), LocalDate.now(clock));
        if (refusal.isPresent()) {
            return new CpdDecision.Refused(refusal.get());
        }
        Optional<CpdEntryView> entry = activity.seal() == null
                ? Optional.of(entry(activity, "own", activity.title(), null, null))
                : fromRegister(activity, activity.seal());
        entry.ifPresent(kept -> queries.keep(personId, kept, clock.instant()));
        return entry.<CpdDecision>map(CpdDecision.Kept::new)
                .orElseGet(() -> new CpdDecision.Refused(CpdRefusal.UNKNOWN_SEAL));
    }

    /// Whether it was endorsed on the day attended is written down now and does not change with the register.
    private Optional<CpdEntryView> fromRegister(NoteActivity activity, String seal) {
        return register.find(seal, activity.heldOn())
                .map(found -> entry(
                        activity,
                        "register",
                        found.title(),
                        found.seal(),
                        found.status().equals(EndorsementState.CURRENT.code())));
    }

    private static CpdEntryView entry(
            NoteActivity activity,
            String source,
            @Nullable String title,
            @Nullable String seal,
            @Nullable Boolean endorsed) {
        return new CpdEntryView(
                UuidCreator.getTimeOrderedEpoch(),
                source,
                "confirmed",
                Objects.requireNonNull(title),
                activity.heldOn(),
                activity.minutes(),
                activity.reflection(),
                seal,
                endorsed,
                null,
                null);
    }

    /// Confirms a draft; a confirmed entry takes a new reflection.
    @Transactional
    public CpdDecision confirm(UUID id, @Nullable String reflection, UUID personId) {
        if (queries.find(id, personId).isEmpty()) {
            return new CpdDecision.Refused(CpdRefusal.UNKNOWN_ENTRY);
        }
        queries.confirm(id, reflection);
        return new CpdDecision.Kept(queries.find(id, personId).orElseThrow());
    }

    /// Puts right what an entry says; what it said before is kept. An entry from the register stays one of that
    /// programme, and whether it was endorsed on the day is looked up for the new day.
    @Transactional
    public CpdDecision correct(UUID id, CorrectEntry command, UUID personId) {
        Optional<CpdEntryView> found = queries.find(id, personId);
        if (found.isEmpty()) {
            return new CpdDecision.Refused(CpdRefusal.UNKNOWN_ENTRY);
        }
        CpdEntryView before = found.get();
        Optional<CpdRefusal> refusal = before.sessionId() != null
                ? Optional.of(CpdRefusal.FROM_MENTORING)
                : CpdPolicy.refusalOf(command.heldOn(), command.minutes(), LocalDate.now(clock));
        if (refusal.isPresent()) {
            return new CpdDecision.Refused(refusal.get());
        }
        if (before.seal() == null && command.title() == null) {
            return new CpdDecision.Refused(CpdRefusal.TITLE_MISSING);
        }
        queries.correct(before, corrected(before, command), clock.instant());
        return new CpdDecision.Kept(queries.find(id, personId).orElseThrow());
    }

    private CpdEntryView corrected(CpdEntryView before, CorrectEntry command) {
        String seal = before.seal();
        boolean sameDay = before.heldOn().equals(command.heldOn());
        Boolean endorsed = (seal == null || sameDay)
                ? before.endorsedOnDay()
                : Boolean.valueOf(register.find(seal, command.heldOn())
                        .filter(entry -> entry.status().equals(EndorsementState.CURRENT.code()))
                        .isPresent());
        return new CpdEntryView(
                before.id(),
                before.source(),
                before.status(),
                seal == null ? Objects.requireNonNull(command.title()) : before.title(),
                command.heldOn(),
                command.minutes(),
                before.reflection(),
                seal,
                endorsed,
                null,
                null);
    }

    /// @return false if the person has no such entry
    @Transactional
    public boolean remove(UUID id, UUID personId) {
        Optional<CpdEntryView> found = queries.find(id, personId);
        found.ifPresent(entry -> {
            if (entry.sessionId() == null) {
                queries.remove(id);
            } else {
                queries.dismiss(id);
            }
        });
        return found.isPresent();
    }
}
