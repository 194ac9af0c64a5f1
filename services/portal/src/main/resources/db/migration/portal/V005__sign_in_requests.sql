-- Who asked for a mail to sign in or to join with: at once the queue of mails to send, so that none is lost with the JVM, and what
-- a link and a code are checked against. Of the link, the code and the browser's challenge only hashes are kept.
CREATE TABLE sign_in_request (
    id             uuid PRIMARY KEY,
    challenge_hash bytea NOT NULL CONSTRAINT sign_in_request_once_per_challenge UNIQUE,
    email          text NOT NULL,
    purpose        text NOT NULL CONSTRAINT sign_in_request_purpose_known CHECK (purpose IN ('sign-in', 'join', 'introduction')),
    given_name     text,
    family_name    text,
    leads_to       text CONSTRAINT sign_in_request_leads_to_this_site CHECK (leads_to ~ '^/([^/\\]|$)'),
    expires_at     timestamptz NOT NULL,
    -- Nobody else sends it before this time: it is being sent, or is to be tried again then.
    not_before     timestamptz NOT NULL,
    handled_at     timestamptz,
    token_hash     bytea CONSTRAINT sign_in_request_once_per_token UNIQUE,
    code_hash      bytea,
    wrong_codes    integer NOT NULL DEFAULT 0 CONSTRAINT sign_in_request_five_tries CHECK (wrong_codes <= 5),
    used_at        timestamptz,
    CONSTRAINT sign_in_request_names_whom_it_introduces
        CHECK ((purpose = 'introduction') = (given_name IS NOT NULL AND family_name IS NOT NULL))
);
CREATE INDEX sign_in_request_by_email ON sign_in_request (email);
CREATE INDEX sign_in_request_by_expiry ON sign_in_request (expires_at);
CREATE INDEX sign_in_request_to_send ON sign_in_request (not_before) WHERE handled_at IS NULL;

-- Its links lived for ten minutes.
DROP TABLE sign_in_link;

-- Windows are of different lengths: wrong codes are counted for a day.
ALTER TABLE attempt ADD COLUMN expires_at timestamptz NOT NULL DEFAULT now() + interval '10 minutes';
CREATE INDEX attempt_by_expiry ON attempt (expires_at);
