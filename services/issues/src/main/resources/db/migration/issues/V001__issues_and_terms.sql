-- The magazine, and who may read it.

CREATE TABLE issue (
    id           uuid        PRIMARY KEY,
    number       text        NOT NULL,
    label        text        NOT NULL,
    drafted_at   timestamptz NOT NULL,
    -- Null while the issue is a draft.
    published_at timestamptz,
    version      bigint      NOT NULL,
    CONSTRAINT issue_number_once UNIQUE (number),
    CONSTRAINT issue_number_is_a_month CHECK (number ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$')
);

CREATE TABLE article (
    issue_id uuid   NOT NULL REFERENCES issue,
    -- The place in reading order, from 0.
    position int    NOT NULL,
    id       uuid   NOT NULL,
    section  text   NOT NULL,
    title    text   NOT NULL,
    authors  text[] NOT NULL,
    -- Markdown as the editor wrote it; whoever shows it makes it safe.
    body     text   NOT NULL,
    PRIMARY KEY (issue_id, position),
    CONSTRAINT article_id_once UNIQUE (id)
);

-- A projection: what the membership service told about each membership. Either half may arrive first.
CREATE TABLE membership_term (
    membership_id uuid PRIMARY KEY,
    person_id     uuid NOT NULL,
    starts_on     date,
    ends_on       date,
    cancelled_to  date,
    CONSTRAINT membership_term_whole CHECK ((starts_on IS NULL) = (ends_on IS NULL))
);

CREATE INDEX membership_term_by_person ON membership_term (person_id);
