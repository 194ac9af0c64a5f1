package org.collegium.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.awaitility.Awaitility;
import org.collegium.contracts.membership.PersonErasedV1;
import org.collegium.notifications.MailingIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErasedApplicantIT extends MailingIT {

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    ErasedApplicantIT() {}

    @Test
    void forgetsWhereAnUncertainReminderWentWhenTheApplicantIsErased() {
        Member applicant = somebody("uncertain-applicant");
        UUID message = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO message (message_id, template, subject_id, person_id, state, not_before, created_at, changed_at)
                VALUES (:id, 'payment-left-unfinished', :id, :person, 'uncertain', now(), now(), now())
                """).param("id", message).param("person", applicant.personId()).update();
        jdbc.sql("""
                INSERT INTO message_recipient (message_id, given_name, email, email_hash, kept_until)
                VALUES (:id, 'Sample', :email, 'hash', :until)
                """)
                .param("id", message)
                .param("email", applicant.email())
                .param("until", day.plusDays(60))
                .update();

        facts.send(applicant.personId(), new PersonErasedV1(applicant.personId()));

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(jdbc.sql("SELECT count(*) FROM message_recipient WHERE message_id = :id")
                                        .param("id", message)
                                        .query(Integer.class)
                                        .single())
                                .isZero());
    }
}
