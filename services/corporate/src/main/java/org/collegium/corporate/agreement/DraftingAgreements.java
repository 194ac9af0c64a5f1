package org.collegium.corporate.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.collegium.web.Audit;
import org.collegium.web.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Turns quotes into agreements that can be accepted.
@Service
public class DraftingAgreements {

    private final Agreements agreements;
    private final AgreementQueries queries;
    private final ReadingAgreements reading;
    private final Audit audit;
    private final Clock clock;

    DraftingAgreements(
            Agreements agreements, AgreementQueries queries, ReadingAgreements reading, Audit audit, Clock clock) {
        this.agreements = agreements;
        this.queries = queries;
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public DraftDecision draft(DraftAgreement command, Caller caller) {
        if (!command.binding().isOffered()) {
            return new DraftDecision.BindingNotOffered();
        }
        Optional<QuotedTerms> terms = queries.quoted(command.quoteId());
        if (terms.isEmpty()) {
            return new DraftDecision.UnknownQuote();
        }
        if (terms.get().used()) {
            return new DraftDecision.QuoteUsed();
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        agreements.saveAndFlush(Agreement.draft(id, command, terms.get(), clock.instant()));
        audit.record(caller, "agreement-drafted", "agreement/" + id, "Drafted from quote " + command.quoteId() + ".");
        return new DraftDecision.Drafted(reading.one(id).orElseThrow());
    }
}
