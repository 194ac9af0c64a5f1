-- What was learnt of memberships goes to the tables of common/members.
INSERT INTO known_term (membership_id, starts_on, person_id, ends_on, first_told_at, told_at)
SELECT membership_id, starts_on, person_id, ends_on, first_told_at, told_at FROM told_term;

INSERT INTO known_cancellation (membership_id, told_at, ends_on)
SELECT membership_id, told_at, ends_on FROM told_cancellation;

DROP VIEW membership_term;
DROP TABLE told_term, told_cancellation;
