-- A membership is for life; each time of belonging is a term of its own, and the days between two terms are the gap.

-- For the comparison of a term's membership inside the exclusion constraint.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A row stays. Only its end may come earlier, when somebody cancels.
CREATE TABLE membership_term (
    id               uuid        PRIMARY KEY,
    membership_id    uuid        NOT NULL REFERENCES membership (id),
    plan             text        NOT NULL REFERENCES plan (code),
    starts_on        date        NOT NULL,
    ends_on          date        NOT NULL,
    agreement_id     uuid,
    sponsor          text,
    application_id   uuid        CONSTRAINT term_once_per_application UNIQUE,
    magazine         boolean     NOT NULL,
    created_at       timestamptz NOT NULL,
    cancelled_at     timestamptz,
    cancelled_reason text,
    lapse_announced  boolean     NOT NULL DEFAULT false,
    version          integer     NOT NULL,
    CONSTRAINT term_ends_after_it_starts CHECK (ends_on >= starts_on),
    CONSTRAINT term_sponsor_has_agreement CHECK ((agreement_id IS NULL) = (sponsor IS NULL)),
    CONSTRAINT term_starts_once UNIQUE (membership_id, starts_on)
);
CREATE INDEX term_lapse_to_announce ON membership_term (ends_on) WHERE NOT lapse_announced;

INSERT INTO membership_term (id, membership_id, plan, starts_on, ends_on, agreement_id, sponsor, application_id, magazine,
                             created_at, cancelled_at, cancelled_reason, lapse_announced, version)
SELECT gen_random_uuid(), id, plan, starts_on, ends_on, agreement_id, sponsor, application_id, magazine,
       created_at, cancelled_at, cancelled_reason, lapse_announced, 0
FROM membership;

ALTER TABLE membership_term ADD CONSTRAINT term_overlaps_no_other
    EXCLUDE USING gist (membership_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);

ALTER TABLE membership
    DROP COLUMN plan,
    DROP COLUMN starts_on,
    DROP COLUMN ends_on,
    DROP COLUMN agreement_id,
    DROP COLUMN sponsor,
    DROP COLUMN application_id,
    DROP COLUMN magazine,
    DROP COLUMN cancelled_at,
    DROP COLUMN cancelled_reason,
    DROP COLUMN lapse_announced,
    DROP COLUMN version;

-- The term that a member is in, or was in last. Written without grouping, so that a condition on one member reads one.
CREATE VIEW latest_term AS
SELECT t.* FROM membership_term t
WHERE NOT EXISTS (
    SELECT FROM membership_term later WHERE later.membership_id = t.membership_id AND later.starts_on > t.starts_on);

ALTER TABLE application
    -- Whether the applicant was a member before; known once the address is proved.
    ADD COLUMN former_member boolean NOT NULL DEFAULT false,
    -- The last day of the membership because of which the application was refused.
    ADD COLUMN member_until date;
