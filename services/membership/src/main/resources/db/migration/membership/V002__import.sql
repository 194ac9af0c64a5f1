-- Lists of members brought from elsewhere, worked off in the background a chunk at a time.

CREATE TABLE import (
    id           uuid        PRIMARY KEY,
    dry_run      boolean     NOT NULL,
    status       text        NOT NULL CHECK (status IN ('RUNNING', 'FINISHED', 'FAILED')),
    rows         integer     NOT NULL,
    -- The last row that was decided in the background; work goes on behind it after a crash.
    last_row     integer     NOT NULL DEFAULT 0,
    imported     integer     NOT NULL DEFAULT 0,
    rejected     integer     NOT NULL DEFAULT 0,
    failures     integer     NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL,
    CONSTRAINT import_counts_add_up CHECK (imported + rejected <= rows)
);
CREATE INDEX import_running ON import (created_at) WHERE status = 'RUNNING';

-- What was sent, until it is decided.
CREATE TABLE import_row (
    import_id           uuid    NOT NULL REFERENCES import (id),
    row                 integer NOT NULL,
    given_name          text    NOT NULL,
    family_name         text    NOT NULL,
    email               text    NOT NULL,
    plan                text    NOT NULL,
    joined_on           date    NOT NULL,
    paid_until          date    NOT NULL,
    membership_number   text,
    registration_number text,
    PRIMARY KEY (import_id, row)
);

CREATE TABLE import_error (
    import_id uuid    NOT NULL REFERENCES import (id),
    row       integer NOT NULL,
    code      text    NOT NULL,
    detail    text    NOT NULL,
    PRIMARY KEY (import_id, row)
);
