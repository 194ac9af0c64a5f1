-- What somebody who is signed in has typed and not sent yet: it outlives their session, and is seen by nobody else.
CREATE TABLE draft (
    owner      text NOT NULL,
    name       text NOT NULL,
    content    jsonb NOT NULL,
    saved_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT draft_once_per_owner_and_name PRIMARY KEY (owner, name),
    CONSTRAINT draft_is_bounded CHECK (octet_length(content::text) <= 400000)
);
CREATE INDEX draft_by_expiry ON draft (expires_at);
