-- Only the hash of a link's token is kept: who reads this table cannot sign in with it.
CREATE TABLE sign_in_link (
    token_hash  bytea PRIMARY KEY,
    email       text NOT NULL,
    expires_at  timestamptz NOT NULL,
    consumed_at timestamptz
);
CREATE INDEX sign_in_link_by_expiry ON sign_in_link (expires_at);

-- How often something was tried in a window of time, by client address or by hashed e-mail address.
CREATE TABLE attempt (
    subject      text NOT NULL,
    window_start timestamptz NOT NULL,
    count        integer NOT NULL,
    CONSTRAINT attempt_counted_once_per_window PRIMARY KEY (subject, window_start)
);

-- The keys that sign tokens: shared by every instance, and alive after a restart.
CREATE TABLE signing_key (
    kid        text PRIMARY KEY,
    jwk        text NOT NULL,
    created_at timestamptz NOT NULL,
    current    boolean NOT NULL
);
CREATE UNIQUE INDEX signing_key_one_current ON signing_key (current) WHERE current;

CREATE TABLE api_client (
    client_id   text PRIMARY KEY,
    secret_hash text NOT NULL,
    roles       text[] NOT NULL
);
