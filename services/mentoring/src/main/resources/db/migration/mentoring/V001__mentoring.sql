-- Mentors, requests and matches, and what is known here of persons and memberships.

CREATE TABLE topic (
    id       uuid PRIMARY KEY,
    name     text NOT NULL,
    position int  NOT NULL,
    CONSTRAINT topic_name_once UNIQUE (name)
);

INSERT INTO topic (id, name, position) VALUES
    ('018b2f6e-0000-7000-8000-000000000901', 'Returning to the profession after a period of absence', 1),
    ('018b2f6e-0000-7000-8000-000000000902', 'Employment support: application forms, CVs and job interview technique', 2),
    ('018b2f6e-0000-7000-8000-000000000903', 'Moving from one area into another, such as children''s services to adults'' services', 3),
    ('018b2f6e-0000-7000-8000-000000000904', 'Development training to become an approved mental health professional', 4),
    ('018b2f6e-0000-7000-8000-000000000905', 'Unemployment', 5),
    ('018b2f6e-0000-7000-8000-000000000906', 'Training and development', 6);

CREATE TABLE mentor (
    id         uuid        PRIMARY KEY,
    person_id  uuid        NOT NULL,
    capacity   int         NOT NULL,
    region     text        NOT NULL,
    remote     text        NOT NULL,
    statement  text        NOT NULL,
    stage      text        NOT NULL,
    -- Why the mentor is paused: 'person', 'coordinator' or 'membership-ended'; null otherwise.
    paused_by  text,
    applied_at timestamptz NOT NULL,
    moved_at   timestamptz NOT NULL,
    version    bigint      NOT NULL,
    CONSTRAINT mentor_capacity_is_small CHECK (capacity BETWEEN 1 AND 10),
    CONSTRAINT mentor_stage_is_known CHECK (stage IN ('applied', 'shortlisted', 'training-booked', 'trained', 'coursework',
        'accredited', 'active', 'paused', 'declined', 'withdrawn'))
);

-- One course at a time; who was declined or withdrew may apply again.
CREATE UNIQUE INDEX mentor_once_per_person ON mentor (person_id) WHERE stage NOT IN ('declined', 'withdrawn');

CREATE TABLE mentor_topic (
    mentor_id uuid NOT NULL REFERENCES mentor,
    topic_id  uuid NOT NULL REFERENCES topic,
    PRIMARY KEY (mentor_id, topic_id)
);

-- The course of every mentor, with the note of whoever moved them. Never shown to other members.
CREATE TABLE mentor_move (
    id         uuid        PRIMARY KEY,
    mentor_id  uuid        NOT NULL REFERENCES mentor,
    from_stage text,
    stage      text        NOT NULL,
    note       text,
    moved_at   timestamptz NOT NULL
);

CREATE INDEX mentor_move_by_mentor ON mentor_move (mentor_id);

CREATE TABLE mentoring_request (
    id             uuid        PRIMARY KEY,
    person_id      uuid        NOT NULL,
    goals          text        NOT NULL,
    status         text        NOT NULL,
    -- Who acts next and until when: promised for every request that is not closed.
    next_actor     text,
    next_action_by timestamptz,
    requested_at   timestamptz NOT NULL,
    version        bigint      NOT NULL,
    CONSTRAINT mentoring_request_status_is_known CHECK (status IN ('offered', 'waiting', 'paused', 'matched', 'withdrawn')),
    CONSTRAINT mentoring_request_has_next_actor CHECK (
        (status IN ('offered', 'waiting', 'paused')) = (next_actor IS NOT NULL AND next_action_by IS NOT NULL))
);

CREATE UNIQUE INDEX mentoring_request_once_per_person ON mentoring_request (person_id)
    WHERE status IN ('offered', 'waiting', 'paused');

CREATE INDEX mentoring_request_by_next_action ON mentoring_request (next_action_by)
    WHERE status IN ('offered', 'waiting', 'paused');

CREATE TABLE request_topic (
    request_id uuid NOT NULL REFERENCES mentoring_request,
    topic_id   uuid NOT NULL REFERENCES topic,
    PRIMARY KEY (request_id, topic_id)
);

CREATE TABLE request_choice (
    request_id uuid NOT NULL REFERENCES mentoring_request,
    position   int  NOT NULL,
    mentor_id  uuid NOT NULL,
    PRIMARY KEY (request_id, position)
);

CREATE TABLE offer (
    id          uuid        PRIMARY KEY,
    request_id  uuid        NOT NULL REFERENCES mentoring_request,
    mentor_id   uuid        NOT NULL REFERENCES mentor,
    status      text        NOT NULL,
    offered_at  timestamptz NOT NULL,
    remind_at   timestamptz NOT NULL,
    reminded_at timestamptz,
    respond_by  timestamptz NOT NULL,
    closed_at   timestamptz,
    CONSTRAINT offer_status_is_known CHECK (status IN ('open', 'accepted', 'declined', 'expired', 'withdrawn'))
);

-- Who answered or let the time pass is not asked again; an offer that was taken back had no answer.
CREATE UNIQUE INDEX offer_mentor_once_per_request ON offer (request_id, mentor_id) WHERE status <> 'withdrawn';
CREATE UNIQUE INDEX offer_one_at_a_time ON offer (request_id) WHERE status = 'open';
CREATE INDEX offer_open_by_mentor ON offer (mentor_id) WHERE status = 'open';

CREATE TABLE mentoring_match (
    id                   uuid        PRIMARY KEY,
    request_id           uuid        NOT NULL REFERENCES mentoring_request,
    mentor_id            uuid        NOT NULL REFERENCES mentor,
    mentor_person_id     uuid        NOT NULL,
    mentee_person_id     uuid        NOT NULL,
    began_at             timestamptz NOT NULL,
    agreement            text,
    agreement_proposer   uuid,
    agreed_at            timestamptz,
    ended_at             timestamptz,
    ending_reason        text,
    version              bigint      NOT NULL,
    CONSTRAINT mentoring_match_once_per_request UNIQUE (request_id),
    CONSTRAINT mentoring_match_is_of_two CHECK (mentor_person_id <> mentee_person_id)
);

CREATE INDEX mentoring_match_live_by_mentor ON mentoring_match (mentor_id) WHERE ended_at IS NULL;

CREATE TABLE mentoring_session (
    id        uuid        PRIMARY KEY,
    match_id  uuid        NOT NULL REFERENCES mentoring_match,
    held_on   date        NOT NULL,
    minutes   int         NOT NULL,
    -- For the pair alone.
    note      text,
    logged_by uuid        NOT NULL,
    logged_at timestamptz NOT NULL,
    CONSTRAINT mentoring_session_fits_a_day CHECK (minutes BETWEEN 5 AND 480)
);

CREATE INDEX mentoring_session_by_match ON mentoring_session (match_id);

-- Projections of what the membership service tells. Either fact about a membership may arrive first.
CREATE TABLE person (
    id          uuid PRIMARY KEY,
    given_name  text NOT NULL,
    family_name text NOT NULL
);

CREATE TABLE membership_term (
    membership_id uuid PRIMARY KEY,
    person_id     uuid NOT NULL,
    starts_on     date,
    ends_on       date,
    cancelled_to  date,
    -- Members of one agreement are colleagues.
    agreement_id  uuid,
    CONSTRAINT membership_term_whole CHECK ((starts_on IS NULL) = (ends_on IS NULL))
);

CREATE INDEX membership_term_by_person ON membership_term (person_id);

-- db-scheduler's table, as its version 16 wants it.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_by_execution ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
