-- A mail to an applicant, who is no member and whom nothing else here knows: where it goes is kept until it has ended, and
-- never longer than membership keeps the application.
CREATE TABLE message_recipient (
    message_id uuid PRIMARY KEY REFERENCES message ON DELETE CASCADE,
    given_name text NOT NULL,
    email      text NOT NULL,
    email_hash text NOT NULL,
    kept_until date NOT NULL
);
