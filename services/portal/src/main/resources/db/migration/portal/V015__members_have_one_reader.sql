-- What was learnt of memberships and persons goes to the tables of common/members.
INSERT INTO known_term (membership_id, starts_on, person_id, ends_on, first_told_at, told_at)
SELECT id, starts_on, person_id, ends_on, started_told_at, started_told_at FROM membership WHERE starts_on IS NOT NULL;

-- An end that was told by itself. A lapse is none: it is told on a day after the last one, which the term has anyway.
INSERT INTO known_cancellation (membership_id, told_at, ends_on)
SELECT id, ended_told_at, ends_on FROM membership
 WHERE starts_on IS NULL
    OR ended_told_at > started_told_at AND ends_on >= CAST(ended_told_at AT TIME ZONE 'Europe/London' AS date);

INSERT INTO known_person (person_id, given_name, family_name, email, told_at)
SELECT id, given_name, family_name, email, told_at FROM person WHERE NOT erased;

INSERT INTO known_person (person_id, told_at, erased)
SELECT id, '-infinity', true FROM person WHERE erased;

INSERT INTO person_address (email, person_id) SELECT email, person_id FROM person_email;

DROP TABLE person_email, person, membership;
