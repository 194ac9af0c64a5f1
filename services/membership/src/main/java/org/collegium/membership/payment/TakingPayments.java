package org.collegium.membership.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import org.collegium.membership.application.ApplicationId;
import org.collegium.membership.application.PaidApplications;
import org.collegium.membership.application.PaymentAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Records every attempt to pay beside what the application makes of it, in one transaction.
@Service
@Transactional
public class TakingPayments {

    private final PaidApplications applications;
    private final PaymentProvider provider;
    private final JdbcClient jdbc;
    private final Clock clock;

    TakingPayments(PaidApplications applications, PaymentProvider provider, JdbcClient jdbc, Clock clock) {
        this.applications = applications;
        this.provider = provider;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public PaymentAnswer take(ApplicationId id, PaymentOutcome outcome) {
        PaymentAnswer answer = switch (outcome) {
            case SETTLED -> applications.settled(id);
            case DECLINED -> applications.declined(id);
        };
        switch (answer) {
            case PaymentAnswer.Capture(long pence, var application) -> record(id, pence, "SETTLED");
            case PaymentAnswer.DoNotCapture(long pence, var application) -> record(id, pence, "NOT_CAPTURED");
            case PaymentAnswer.MayTryAgain(long pence, var application) -> record(id, pence, "DECLINED");
            case PaymentAnswer.NothingDue() -> {}
            case PaymentAnswer.NoSuchApplication() -> {}
        }
        return answer;
    }

    private void record(ApplicationId id, long amountPence, String outcome) {
        jdbc.sql("""
                        INSERT INTO payment (id, application_id, amount_pence, outcome, provider, at)
                        VALUES (:id, :application, :amount, :outcome, :provider, :at)
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("application", id.value())
                .param("amount", amountPence)
                .param("outcome", outcome)
                .param("provider", provider.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
