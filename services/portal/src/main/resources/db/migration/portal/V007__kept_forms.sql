-- A form that was sent after its session had ended: it waits here for the browser that sent it.
CREATE TABLE kept_form (
    secret_hash bytea PRIMARY KEY,
    path        text NOT NULL,
    page        text NOT NULL,
    -- Salted hash of the address that was signed in when the form was opened; null for a stranger's.
    owner_mark  text,
    fields      jsonb NOT NULL,
    expires_at  timestamptz NOT NULL,
    CONSTRAINT kept_form_is_bounded CHECK (octet_length(fields::text) <= 1000000)
);
CREATE INDEX kept_form_by_expiry ON kept_form (expires_at);
