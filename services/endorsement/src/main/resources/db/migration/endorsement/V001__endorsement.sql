-- Schemes, submissions and their reviews, the public register, members' CPD, and what is known here of persons.

CREATE TABLE scheme (
    code     text PRIMARY KEY,
    name     text NOT NULL,
    position int  NOT NULL
);

CREATE TABLE scheme_applicant (
    scheme   text NOT NULL REFERENCES scheme,
    kind     text NOT NULL,
    position int  NOT NULL,
    PRIMARY KEY (scheme, kind)
);

-- A version never changes once it is in use: a submission is judged by the criteria it was begun under.
CREATE TABLE scheme_version (
    scheme     text NOT NULL REFERENCES scheme,
    version    int  NOT NULL,
    valid_from date NOT NULL,
    PRIMARY KEY (scheme, version)
);

CREATE TABLE criterion (
    scheme   text NOT NULL,
    version  int  NOT NULL,
    key      text NOT NULL,
    position int  NOT NULL,
    title    text NOT NULL,
    text     text NOT NULL,
    PRIMARY KEY (scheme, version, key),
    FOREIGN KEY (scheme, version) REFERENCES scheme_version
);

INSERT INTO scheme (code, name, position) VALUES
    ('cpd-programme', 'CPD programme endorsement', 1),
    ('degree-programme', 'Higher education degree programme endorsement', 2);

INSERT INTO scheme_applicant (scheme, kind, position) VALUES
    ('cpd-programme', 'individual-trainer', 1),
    ('cpd-programme', 'training-organisation', 2),
    ('degree-programme', 'higher-education-institution', 1);

INSERT INTO scheme_version (scheme, version, valid_from) VALUES
    ('cpd-programme', 1, '2012-01-01'),
    ('degree-programme', 1, '2012-01-01');

INSERT INTO criterion (scheme, version, key, position, title, text) VALUES
    ('cpd-programme', 1, 'learning-outcomes', 1, 'Learning outcomes',
        'What a social worker will know or do better afterwards is stated, and can be checked.'),
    ('cpd-programme', 1, 'practice-relevance', 2, 'Relevance to practice',
        'The content meets what social workers face in their work, and follows current law and research.'),
    ('cpd-programme', 1, 'delivery', 3, 'Delivery and trainers',
        'The trainers have the experience they teach from, and the methods suit adults who practise.'),
    ('cpd-programme', 1, 'people-who-use-services', 4, 'People who use services',
        'People who use services and carers took part in planning the programme.'),
    ('cpd-programme', 1, 'evaluation', 5, 'Evaluation',
        'Participants are heard, and what they say changes the programme.'),
    ('degree-programme', 1, 'curriculum', 1, 'Curriculum',
        'The curriculum covers what a newly qualified social worker must know, and says where.'),
    ('degree-programme', 1, 'practice-learning', 2, 'Practice learning',
        'Placements are enough in number and kind, and each is supervised by a qualified practice educator.'),
    ('degree-programme', 1, 'selection', 3, 'Selection of students',
        'Students are chosen by interview and written test, and employers take part in the choice.'),
    ('degree-programme', 1, 'people-who-use-services', 4, 'People who use services',
        'People who use services and carers take part in teaching, selection and assessment.'),
    ('degree-programme', 1, 'staffing', 5, 'Staffing',
        'Enough of those who teach are qualified social workers with recent practice.'),
    ('degree-programme', 1, 'outcomes', 6, 'Outcomes',
        'How many complete, and how many practise afterwards, is known and acted upon.');

CREATE TABLE submission (
    id                  uuid        PRIMARY KEY,
    scheme              text        NOT NULL,
    criteria_version    int         NOT NULL,
    title               text        NOT NULL,
    provider_name       text        NOT NULL,
    provider_kind       text        NOT NULL,
    applicant_person_id uuid        NOT NULL,
    starts_on           date        NOT NULL,
    status              text        NOT NULL,
    -- Counts the times the programme was handed in; each round is reviewed anew.
    round               int         NOT NULL,
    next_actor          text,
    next_action_by      date,
    drafted_at          timestamptz NOT NULL,
    submitted_at        timestamptz,
    decided_at          timestamptz,
    decision            text,
    note                text,
    version             bigint      NOT NULL,
    FOREIGN KEY (scheme, criteria_version) REFERENCES scheme_version,
    FOREIGN KEY (scheme, provider_kind) REFERENCES scheme_applicant,
    CONSTRAINT submission_status_is_known CHECK (status IN ('draft', 'submitted', 'in-review', 'reviewed', 'resubmission',
        'endorsed-with-conditions', 'endorsed', 'declined', 'withdrawn')),
    CONSTRAINT submission_has_next_actor CHECK (
        (status IN ('endorsed', 'declined', 'withdrawn')) = (next_actor IS NULL)
        AND (next_actor IS NULL) = (next_action_by IS NULL))
);
CREATE INDEX submission_by_applicant ON submission (applicant_person_id);
CREATE INDEX submission_by_next_action ON submission (next_action_by) WHERE next_actor IS NOT NULL;

CREATE TABLE document (
    id            uuid        PRIMARY KEY,
    submission_id uuid        NOT NULL REFERENCES submission,
    title         text        NOT NULL,
    file_name     text        NOT NULL,
    type          text        NOT NULL,
    size          int         NOT NULL,
    sha256        text        NOT NULL,
    content       bytea       NOT NULL,
    uploaded_at   timestamptz NOT NULL,
    CONSTRAINT document_once_per_submission UNIQUE (submission_id, sha256),
    CONSTRAINT document_is_not_empty CHECK (size > 0 AND size = octet_length(content))
);

-- Who may be asked to review. Retired reviewers keep their row: old reviews stay theirs.
CREATE TABLE reviewer (
    person_id    uuid        PRIMARY KEY,
    appointed_at timestamptz NOT NULL,
    retired_at   timestamptz
);

CREATE TABLE assignment (
    id                 uuid        PRIMARY KEY,
    submission_id      uuid        NOT NULL REFERENCES submission,
    round              int         NOT NULL,
    reviewer_person_id uuid        NOT NULL REFERENCES reviewer,
    status             text        NOT NULL,
    assigned_at        timestamptz NOT NULL,
    due_on             date        NOT NULL,
    conflict           text,
    conflict_note      text,
    declared_at        timestamptz,
    comment            text,
    reviewed_at        timestamptz,
    version            bigint      NOT NULL,
    CONSTRAINT assignment_status_is_known CHECK (
        status IN ('assigned', 'reviewing', 'reviewed', 'conflicted', 'released')),
    CONSTRAINT assignment_reviews_after_declaring CHECK (
        (status IN ('assigned', 'released') OR declared_at IS NOT NULL)
        AND (status <> 'reviewed' OR conflict IN ('none', 'soft')))
);
CREATE UNIQUE INDEX assignment_once_per_reviewer_and_round ON assignment (submission_id, round, reviewer_person_id)
    WHERE status <> 'released';
CREATE INDEX assignment_by_reviewer ON assignment (reviewer_person_id);

CREATE TABLE review_score (
    assignment_id uuid NOT NULL REFERENCES assignment,
    position      int  NOT NULL,
    criterion     text NOT NULL,
    score         int  NOT NULL,
    comment       text,
    PRIMARY KEY (assignment_id, position),
    CONSTRAINT review_score_once_per_criterion UNIQUE (assignment_id, criterion),
    CONSTRAINT review_score_in_range CHECK (score BETWEEN 1 AND 5)
);

CREATE TABLE condition (
    id            uuid   PRIMARY KEY,
    submission_id uuid   NOT NULL REFERENCES submission,
    text          text   NOT NULL,
    due_on        date   NOT NULL,
    evidence      text,
    document_id   uuid   REFERENCES document,
    evidenced_at  timestamptz,
    closed_at     timestamptz,
    version       bigint NOT NULL,
    CONSTRAINT condition_closes_on_evidence CHECK (closed_at IS NULL OR evidence IS NOT NULL)
);
CREATE INDEX condition_by_submission ON condition (submission_id);

CREATE TABLE endorsement (
    id                  uuid        PRIMARY KEY,
    submission_id       uuid        NOT NULL REFERENCES submission,
    seal                text        NOT NULL,
    scheme              text        NOT NULL REFERENCES scheme,
    title               text        NOT NULL,
    provider            text        NOT NULL,
    provider_kind       text        NOT NULL,
    applicant_person_id uuid        NOT NULL,
    starts_on           date        NOT NULL,
    -- The last day.
    ends_on             date        NOT NULL,
    endorsed_at         timestamptz NOT NULL,
    version             bigint      NOT NULL,
    CONSTRAINT endorsement_once_per_submission UNIQUE (submission_id),
    CONSTRAINT endorsement_seal_once UNIQUE (seal),
    CONSTRAINT endorsement_lasts CHECK (ends_on >= starts_on)
);

-- Every suspension there ever was: the register answers for any day.
CREATE TABLE suspension (
    endorsement_id    uuid        NOT NULL REFERENCES endorsement,
    position          int         NOT NULL,
    suspended_at      timestamptz NOT NULL,
    reason            text        NOT NULL,
    reinstated_at     timestamptz,
    reinstated_reason text,
    PRIMARY KEY (endorsement_id, position),
    CONSTRAINT suspension_ends_after_it_begins CHECK (reinstated_at >= suspended_at)
);
CREATE UNIQUE INDEX suspension_one_at_a_time ON suspension (endorsement_id) WHERE reinstated_at IS NULL;

CREATE TABLE cpd_entry (
    id              uuid        PRIMARY KEY,
    person_id       uuid        NOT NULL,
    source          text        NOT NULL,
    status          text        NOT NULL,
    title           text        NOT NULL,
    held_on         date        NOT NULL,
    minutes         int         NOT NULL,
    reflection      text,
    -- For what was found in the register: its seal, and whether it was endorsed on the day attended.
    seal            text,
    endorsed_on_day boolean,
    -- For what mentoring told.
    session_id      uuid,
    noted_at        timestamptz NOT NULL,
    CONSTRAINT cpd_entry_session_once_per_person UNIQUE (person_id, session_id),
    CONSTRAINT cpd_entry_source_is_known CHECK (
        (source = 'own' AND seal IS NULL AND session_id IS NULL)
        OR (source = 'register' AND seal IS NOT NULL AND endorsed_on_day IS NOT NULL AND session_id IS NULL)
        OR (source = 'mentoring' AND seal IS NULL AND session_id IS NOT NULL)),
    -- A dismissed entry stays, so that its session told again does not bring it back.
    CONSTRAINT cpd_entry_status_is_known CHECK (status IN ('draft', 'confirmed', 'dismissed'))
);
CREATE INDEX cpd_entry_by_person ON cpd_entry (person_id);

-- Projections of what the membership service tells. Either fact about a membership may arrive first.
CREATE TABLE person (
    id          uuid PRIMARY KEY,
    given_name  text NOT NULL,
    family_name text NOT NULL
);

-- Ids of erased persons: nothing that is told again brings their records back.
CREATE TABLE erased_person (
    person_id uuid PRIMARY KEY
);

CREATE TABLE membership_term (
    membership_id uuid PRIMARY KEY,
    person_id     uuid NOT NULL,
    starts_on     date,
    ends_on       date,
    cancelled_to  date,
    CONSTRAINT membership_term_whole CHECK ((starts_on IS NULL) = (ends_on IS NULL))
);
CREATE INDEX membership_term_by_person ON membership_term (person_id);
