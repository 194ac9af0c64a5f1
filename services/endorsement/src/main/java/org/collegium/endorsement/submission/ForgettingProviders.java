package org.collegium.endorsement.submission;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Forgets what an erased provider kept here for themselves: drafts that were never handed in, and how to reach them,
/// with a trainer's own website.
///
/// What was handed in, reviewed and decided stays by id: whoever attended has to be able to show what the College
/// endorsed, and on whose decision.
@Service
public class ForgettingProviders {

    private final JdbcClient jdbc;

    ForgettingProviders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void forget(UUID personId) {
        String drafts = "SELECT id FROM submission WHERE applicant_person_id = :person AND submitted_at IS NULL"
                + " AND status IN ('draft', 'withdrawn') AND decided_at IS NULL";
        for (String statement : new String[] {
            "DELETE FROM document WHERE submission_id IN (" + drafts + ")",
            "DELETE FROM submission WHERE id IN (" + drafts + ")",
            // An organisation's pages are not the person's.
            "UPDATE submission SET contact_email = NULL, version = version + 1,"
                    + " website = CASE WHEN provider_kind = 'individual-trainer' THEN NULL ELSE website END"
                    + " WHERE applicant_person_id = :person AND (contact_email IS NOT NULL"
                    + " OR website IS NOT NULL AND provider_kind = 'individual-trainer')"
        }) {
            jdbc.sql(statement).param("person", personId).update();
        }
    }
}
