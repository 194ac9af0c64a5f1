-- What membership tells of memberships and persons. See docs/adr/0017-read-membership-in-one-place.md. A service reads
-- member_term, member_on(day), person_name and person_address; the other tables are this module's own. Their names are none that
-- a service gave its own copy before.

-- Every term that was told of, by its first day: a membership may have many.
CREATE TABLE known_term (
    membership_id uuid        NOT NULL,
    starts_on     date        NOT NULL,
    person_id     uuid        NOT NULL,
    -- The last day that was told with the first, whatever was cancelled.
    ends_on       date        NOT NULL,
    -- The employer's agreement that pays, if one does.
    agreement_id  uuid,
    first_told_at timestamptz NOT NULL,
    told_at       timestamptz NOT NULL,
    PRIMARY KEY (membership_id, starts_on)
);
CREATE INDEX known_term_by_person ON known_term (person_id);

-- Every cancellation by itself: it may arrive before the term that it ends.
CREATE TABLE known_cancellation (
    membership_id uuid        NOT NULL,
    told_at       timestamptz NOT NULL,
    ends_on       date        NOT NULL,
    PRIMARY KEY (membership_id, told_at)
);

-- The terms with their last usable days. A cancellation belongs to the term that covers its day; one that no term covers ends those
-- that were told before it. Whatever begins after its day otherwise goes on: somebody has joined again.
CREATE VIEW member_term AS
SELECT t.membership_id, t.person_id, t.agreement_id, t.starts_on,
       least(t.ends_on, (SELECT min(c.ends_on) FROM known_cancellation c
                          WHERE c.membership_id = t.membership_id
                            AND (c.ends_on >= t.starts_on
                                 OR c.told_at >= t.first_told_at
                                    AND NOT EXISTS (SELECT FROM known_term other
                                                     WHERE other.membership_id = t.membership_id
                                                       AND c.ends_on BETWEEN other.starts_on AND other.ends_on)))) AS last_day
  FROM known_term t;

-- Who is a member on a day. The planner puts the body in the place of the call, so that conditions on persons use the index.
CREATE FUNCTION member_on(day date) RETURNS TABLE (person_id uuid, membership_id uuid, agreement_id uuid)
    LANGUAGE sql STABLE AS $$
SELECT t.person_id, t.membership_id, t.agreement_id FROM member_term t WHERE t.starts_on <= day AND t.last_day >= day
$$;

-- The latest of each person, as far as the service keeps it. Of an erased person the id alone stays, so that nothing that is told
-- late or again brings them back.
CREATE TABLE known_person (
    person_id   uuid        PRIMARY KEY,
    given_name  text,
    family_name text,
    -- Where mail goes; null where the service keeps no addresses.
    email       text,
    told_at     timestamptz NOT NULL,
    erased      boolean     NOT NULL DEFAULT false,
    CONSTRAINT known_person_erased_keeps_nothing_personal
        CHECK (NOT erased OR (given_name IS NULL AND family_name IS NULL AND email IS NULL)),
    CONSTRAINT known_person_has_a_name CHECK (erased OR (given_name IS NOT NULL AND family_name IS NOT NULL))
);

CREATE VIEW person_name AS
SELECT person_id, given_name, family_name, given_name || ' ' || family_name AS name FROM known_person WHERE NOT erased;

-- All verified addresses, in lower case. Two persons may share one.
CREATE TABLE person_address (
    email     text NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY (email, person_id)
);
CREATE INDEX person_address_by_person ON person_address (person_id);
