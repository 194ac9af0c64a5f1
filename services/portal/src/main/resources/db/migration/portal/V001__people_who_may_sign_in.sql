-- What membership tells about people and memberships, as far as signing in needs it.
CREATE TABLE person (
    id          uuid PRIMARY KEY,
    given_name  text NOT NULL,
    family_name text NOT NULL,
    email       text NOT NULL
);

CREATE TABLE person_email (
    email     text NOT NULL,
    person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT person_email_once_per_person PRIMARY KEY (email, person_id)
);
CREATE INDEX person_email_by_person ON person_email (person_id);

-- No reference to person: the two topics arrive in any order, and an erased person leaves the membership's dates.
CREATE TABLE membership (
    id                uuid PRIMARY KEY,
    person_id         uuid NOT NULL,
    membership_number text NOT NULL,
    starts_on         date NOT NULL,
    ends_on           date NOT NULL
);
CREATE INDEX membership_by_person ON membership (person_id);

-- The office: named in the configuration, so that nobody becomes staff by a page.
CREATE TABLE staff_account (
    id    uuid PRIMARY KEY,
    email text NOT NULL CONSTRAINT staff_account_email_once UNIQUE,
    name  text NOT NULL,
    roles text[] NOT NULL
);
