-- Who belongs, since when, until when, and who pays. The names of the constraints are the rules.

CREATE TABLE plan (
    code        text    CONSTRAINT plan_code_once PRIMARY KEY,
    name        text    NOT NULL,
    fee_pence   bigint  NOT NULL CONSTRAINT plan_costs_something CHECK (fee_pence > 0),
    description text    NOT NULL,
    active      boolean NOT NULL,
    version     integer NOT NULL
);

-- The fees of 2012, as sample data; the office changes them.
INSERT INTO plan (code, name, fee_pence, description, active, version) VALUES
    ('student', 'Student', 1000, 'For students on a qualifying social work programme.', true, 0),
    ('employed', 'Employed', 6000, 'For social workers in employment.', true, 0),
    ('independent', 'Independent', 9000, 'For self-employed and agency social workers.', true, 0);

CREATE TABLE person (
    id                  uuid        PRIMARY KEY,
    given_name          text        NOT NULL,
    family_name         text        NOT NULL,
    email               text        NOT NULL,
    regulator           text,
    registration_number text,
    created_at          timestamptz NOT NULL
);

-- Every address a person may sign in with. An address belongs to one person: this key decides between two
-- applications of one address that race.
CREATE TABLE person_email (
    email     text        CONSTRAINT person_email_once PRIMARY KEY,
    person_id uuid        NOT NULL REFERENCES person (id),
    since     timestamptz NOT NULL,
    CONSTRAINT person_email_in_lower_case CHECK (email !~ '[A-Z]')
);
CREATE INDEX person_email_person ON person_email (person_id);

CREATE SEQUENCE membership_number START 100001;

CREATE TABLE membership (
    id               uuid        PRIMARY KEY,
    person_id        uuid        NOT NULL CONSTRAINT membership_once_per_person UNIQUE REFERENCES person (id),
    number           text        NOT NULL CONSTRAINT membership_number_once UNIQUE,
    plan             text        NOT NULL REFERENCES plan (code),
    starts_on        date        NOT NULL,
    ends_on          date        NOT NULL,
    agreement_id     uuid,
    sponsor          text,
    application_id   uuid        CONSTRAINT membership_once_per_application UNIQUE,
    magazine         boolean     NOT NULL,
    created_at       timestamptz NOT NULL,
    cancelled_at     timestamptz,
    cancelled_reason text,
    lapse_announced  boolean     NOT NULL DEFAULT false,
    version          integer     NOT NULL,
    CONSTRAINT membership_ends_after_it_starts CHECK (ends_on >= starts_on),
    CONSTRAINT membership_sponsor_has_agreement CHECK ((agreement_id IS NULL) = (sponsor IS NULL))
);
CREATE INDEX membership_lapse_to_announce ON membership (ends_on) WHERE NOT lapse_announced;

CREATE TABLE application (
    id                  uuid        PRIMARY KEY,
    person_id           uuid        NOT NULL,
    given_name          text        NOT NULL,
    family_name         text        NOT NULL,
    email               text        NOT NULL,
    plan                text        NOT NULL,
    fee_pence           bigint      NOT NULL,
    regulator           text,
    registration_number text,
    magazine            boolean     NOT NULL,
    consent_wording     text        NOT NULL,
    -- Whether a voucher is to pay; the code itself is stored nowhere in this service.
    voucher             boolean     NOT NULL,
    -- Keyed hash of the client's network, kept until the voucher is decided, to count failed guesses.
    client              bigint,
    status              text        NOT NULL,
    refusal             text,
    -- Set if the address belongs to somebody already.
    known_person_id     uuid,
    owner_told          boolean     NOT NULL,
    payment_declined    boolean     NOT NULL,
    membership_id       uuid,
    membership_number   text,
    created_at          timestamptz NOT NULL,
    version             integer     NOT NULL,
    CONSTRAINT application_active_has_membership CHECK ((status = 'ACTIVE') = (membership_id IS NOT NULL)),
    CONSTRAINT application_refused_has_reason CHECK ((status = 'REFUSED') = (refusal IS NOT NULL))
);
-- The screening of known addresses looks only here.
CREATE INDEX application_to_screen ON application (created_at)
    WHERE known_person_id IS NOT NULL AND (NOT owner_told OR status = 'AWAITING_VOUCHER');

CREATE TABLE payment (
    id             uuid        PRIMARY KEY,
    application_id uuid        NOT NULL REFERENCES application (id),
    amount_pence   bigint      NOT NULL CHECK (amount_pence > 0),
    outcome        text        NOT NULL CHECK (outcome IN ('SETTLED', 'DECLINED', 'NOT_CAPTURED')),
    provider       text        NOT NULL,
    at             timestamptz NOT NULL
);
CREATE INDEX payment_application ON payment (application_id);
CREATE UNIQUE INDEX payment_settled_once_per_application ON payment (application_id) WHERE outcome = 'SETTLED';

-- Wrong voucher codes by client network, in windows.
CREATE TABLE voucher_guess (
    client      bigint      PRIMARY KEY,
    window_from timestamptz NOT NULL,
    failures    integer     NOT NULL
);
