-- How one of a pair wants to be reached by the other; without a row, by messages here alone.
CREATE TABLE match_contact (
    match_id   uuid        NOT NULL REFERENCES mentoring_match,
    person_id  uuid        NOT NULL,
    email      text,
    phone      text,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (match_id, person_id)
);

-- What the two write to each other, for them alone.
CREATE TABLE match_message (
    id             uuid        PRIMARY KEY,
    match_id       uuid        NOT NULL REFERENCES mentoring_match,
    from_person_id uuid        NOT NULL,
    text           text        NOT NULL,
    written_at     timestamptz NOT NULL
);
CREATE INDEX match_message_by_match ON match_message (match_id, id);
