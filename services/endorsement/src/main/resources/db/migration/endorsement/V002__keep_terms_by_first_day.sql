-- Every term that membership told of, by its first day: a later term goes on whatever became of an earlier one.
ALTER TABLE membership_term RENAME TO membership_once;
ALTER TABLE membership_once DROP CONSTRAINT membership_term_whole;
ALTER INDEX membership_term_pkey RENAME TO membership_once_pkey;
DROP INDEX membership_term_by_person;

CREATE TABLE told_term (
    membership_id uuid        NOT NULL,
    starts_on     date        NOT NULL,
    person_id     uuid        NOT NULL,
    ends_on       date        NOT NULL,
    -- When its days were told first and last.
    first_told_at timestamptz NOT NULL,
    told_at       timestamptz NOT NULL,
    PRIMARY KEY (membership_id, starts_on)
);
CREATE INDEX told_term_by_person ON told_term (person_id);

-- A cancellation ends the terms that were told before it or had begun by its day; a term that was told and begins after
-- it goes on.
CREATE TABLE told_cancellation (
    membership_id uuid        NOT NULL,
    told_at       timestamptz NOT NULL,
    ends_on       date        NOT NULL,
    PRIMARY KEY (membership_id, told_at)
);

-- When the rows so far were told was not kept: all before anything that comes now.
INSERT INTO told_term (membership_id, starts_on, person_id, ends_on, first_told_at, told_at)
SELECT membership_id, starts_on, person_id, ends_on, '-infinity', '-infinity'
  FROM membership_once WHERE starts_on IS NOT NULL;

INSERT INTO told_cancellation (membership_id, told_at, ends_on)
SELECT membership_id, '-infinity', cancelled_to FROM membership_once WHERE cancelled_to IS NOT NULL;

DROP TABLE membership_once;

-- What the service reads: the last day is the earliest that was told for the term.
CREATE VIEW membership_term AS
SELECT t.membership_id, t.person_id, t.starts_on,
       least(t.ends_on, (SELECT min(c.ends_on) FROM told_cancellation c
                          WHERE c.membership_id = t.membership_id AND (c.told_at >= t.first_told_at OR c.ends_on >= t.starts_on))) AS last_day
  FROM told_term t;

-- A name that comes late does not replace a newer one.
ALTER TABLE person ADD COLUMN told_at timestamptz NOT NULL DEFAULT '-infinity';
