-- What was learnt of memberships and persons goes to the tables of common/members.
INSERT INTO known_term (membership_id, starts_on, person_id, ends_on, agreement_id, first_told_at, told_at)
SELECT membership_id, starts_on, person_id, ends_on, agreement_id, first_told_at, told_at FROM told_term;

INSERT INTO known_cancellation (membership_id, told_at, ends_on)
SELECT membership_id, told_at, ends_on FROM told_cancellation;

INSERT INTO known_person (person_id, given_name, family_name, told_at)
SELECT id, given_name, family_name, told_at FROM person;

INSERT INTO known_person (person_id, told_at, erased)
SELECT person_id, '-infinity', true FROM erased_person
    ON CONFLICT (person_id) DO UPDATE SET given_name = NULL, family_name = NULL, told_at = excluded.told_at, erased = true;

DROP VIEW membership_term;
DROP TABLE told_term, told_cancellation, person, erased_person;
