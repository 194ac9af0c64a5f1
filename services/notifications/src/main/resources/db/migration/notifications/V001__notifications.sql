-- Projections: what membership and issues told us.

CREATE TABLE person (
    person_id    uuid PRIMARY KEY,
    given_name   text,
    family_name  text,
    email        text,
    email_hash   text,
    told_at      timestamptz NOT NULL,
    erased       boolean     NOT NULL DEFAULT false,
    CONSTRAINT person_erased_keeps_nothing_personal
        CHECK (NOT erased OR (given_name IS NULL AND family_name IS NULL AND email IS NULL AND email_hash IS NULL)),
    CONSTRAINT person_known_has_an_address
        CHECK (erased OR (given_name IS NOT NULL AND family_name IS NOT NULL AND email IS NOT NULL AND email_hash IS NOT NULL))
);

-- One row a term, so that a renewal told late or twice changes nothing about an earlier term.
CREATE TABLE membership_term (
    membership_id uuid        NOT NULL,
    starts_on     date        NOT NULL,
    person_id     uuid        NOT NULL,
    ends_on       date        NOT NULL,
    magazine      boolean     NOT NULL,
    told_at       timestamptz NOT NULL,
    PRIMARY KEY (membership_id, starts_on)
);
CREATE INDEX membership_term_of_person ON membership_term (person_id);

CREATE TABLE membership_cancellation (
    membership_id uuid PRIMARY KEY,
    ends_on       date        NOT NULL,
    told_at       timestamptz NOT NULL
);

CREATE TABLE issue (
    issue_id     uuid PRIMARY KEY,
    number       text        NOT NULL,
    label        text        NOT NULL,
    published_at timestamptz NOT NULL
);

CREATE TABLE issue_entry (
    issue_id   uuid    NOT NULL REFERENCES issue,
    position   integer NOT NULL,
    article_id uuid    NOT NULL,
    section    text    NOT NULL,
    title      text    NOT NULL,
    authors    text[]  NOT NULL,
    PRIMARY KEY (issue_id, position)
);

-- What persons decided themselves, and addresses that must not be written to.

CREATE TABLE preference (
    person_id  uuid PRIMARY KEY,
    magazine   boolean     NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL
        CONSTRAINT preference_change_has_a_source CHECK (changed_by IN ('page', 'one-click')),
    version    integer     NOT NULL DEFAULT 0
);

CREATE TABLE suppression (
    suppression_id uuid PRIMARY KEY,
    address_hash   text        NOT NULL CONSTRAINT suppression_once_per_address UNIQUE,
    reason         text        NOT NULL
        CONSTRAINT suppression_reason_known CHECK (reason IN ('complaint', 'hard-bounce', 'request', 'other')),
    created_at     timestamptz NOT NULL
);

-- Mailings. Leases are measured by this database's clock: the instances' clocks differ, and the sandbox moves them.

CREATE TABLE sending_lease (
    owner       uuid PRIMARY KEY,
    alive_until timestamptz NOT NULL
);

CREATE TABLE campaign (
    campaign_id        uuid PRIMARY KEY,
    issue_id           uuid        NOT NULL CONSTRAINT campaign_once_per_issue UNIQUE REFERENCES issue,
    status             text        NOT NULL
        CONSTRAINT campaign_status_known CHECK (status IN ('scheduled', 'running', 'paused', 'waiting', 'finished', 'cancelled')),
    waiting_for        text,
    published_at       timestamptz NOT NULL,
    published_on       date        NOT NULL,
    audience           integer     NOT NULL DEFAULT 0,
    delivered          integer     NOT NULL DEFAULT 0,
    bounced            integer     NOT NULL DEFAULT 0,
    suppressed         integer     NOT NULL DEFAULT 0,
    no_longer_entitled integer     NOT NULL DEFAULT 0,
    failed             integer     NOT NULL DEFAULT 0,
    uncertain          integer     NOT NULL DEFAULT 0,
    created_at         timestamptz NOT NULL,
    -- Facts of other topics, told before the publication, may arrive after it: it is not finished before they had their time.
    settles_at         timestamptz NOT NULL DEFAULT clock_timestamp() + interval '3 seconds',
    started_at         timestamptz,
    finished_at        timestamptz,
    CONSTRAINT campaign_waits_for_something
        CHECK ((status = 'waiting') = (waiting_for IS NOT NULL) AND waiting_for IN ('decision', 'mail-server')),
    CONSTRAINT campaign_finished_balances
        CHECK (status <> 'finished'
            OR audience = delivered + bounced + suppressed + no_longer_entitled + failed + uncertain)
);

CREATE TABLE delivery (
    delivery_id       uuid PRIMARY KEY     DEFAULT uuidv7(),
    campaign_id       uuid        NOT NULL REFERENCES campaign,
    person_id         uuid        NOT NULL,
    state             text        NOT NULL DEFAULT 'pending'
        CONSTRAINT delivery_state_known CHECK (state IN ('pending', 'claimed', 'handing-over', 'delivered', 'failed', 'bounced',
                                                         'suppressed', 'no-longer-entitled', 'uncertain')),
    owner             uuid,
    attempts          integer     NOT NULL DEFAULT 0,
    interruptions     integer     NOT NULL DEFAULT 0,
    not_before        timestamptz NOT NULL,
    reply             text,
    unsubscribe_token uuid        NOT NULL DEFAULT gen_random_uuid()
        CONSTRAINT delivery_token_is_its_own UNIQUE,
    created_at        timestamptz NOT NULL,
    changed_at        timestamptz NOT NULL,
    CONSTRAINT delivery_once_per_person UNIQUE (campaign_id, person_id),
    CONSTRAINT delivery_in_hand_has_an_owner CHECK (state NOT IN ('claimed', 'handing-over') OR owner IS NOT NULL)
);
CREATE INDEX delivery_pending ON delivery (campaign_id, delivery_id) WHERE state = 'pending';
CREATE INDEX delivery_in_hand ON delivery (owner) WHERE state IN ('claimed', 'handing-over');

-- Single mails. A secret one (a sign-in link) keeps neither its words nor its address here.

CREATE TABLE message (
    message_id        uuid PRIMARY KEY,
    template          text        NOT NULL
        CONSTRAINT message_template_known CHECK (template IN ('welcome', 'duplicate-application', 'sign-in-link')),
    subject_id        uuid        NOT NULL,
    person_id         uuid,
    membership_number text,
    sponsor           text,
    ends_on           date,
    secret            boolean     NOT NULL DEFAULT false,
    state             text        NOT NULL DEFAULT 'pending'
        CONSTRAINT message_state_known CHECK (state IN ('pending', 'claimed', 'handing-over', 'delivered', 'failed', 'bounced',
                                                        'suppressed', 'no-longer-entitled', 'uncertain')),
    owner             uuid,
    attempts          integer     NOT NULL DEFAULT 0,
    interruptions     integer     NOT NULL DEFAULT 0,
    not_before        timestamptz NOT NULL,
    reply             text,
    created_at        timestamptz NOT NULL,
    changed_at        timestamptz NOT NULL,
    CONSTRAINT message_once_per_subject UNIQUE (template, subject_id),
    CONSTRAINT message_in_hand_has_an_owner CHECK (state NOT IN ('claimed', 'handing-over') OR owner IS NOT NULL),
    CONSTRAINT message_secret_stays_with_its_sender CHECK (NOT secret OR (owner IS NOT NULL AND person_id IS NULL)),
    CONSTRAINT message_has_a_recipient CHECK (secret OR person_id IS NOT NULL)
);
CREATE INDEX message_pending ON message (message_id) WHERE state = 'pending';
CREATE INDEX message_in_hand ON message (owner) WHERE state IN ('claimed', 'handing-over');
CREATE INDEX message_of_person ON message (person_id, template, created_at);
