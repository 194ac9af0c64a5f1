-- How much of its limits each subject has left: bucket4j's state. A subject is kept as a hash only.
CREATE TABLE limit_bucket (
    limit_name text        NOT NULL,
    subject    text        NOT NULL,
    -- Null between the making of a row and its first use, in one breath.
    state      bytea,
    -- From then on the subject has its full allowance again, and the row may go.
    expires_at timestamptz NOT NULL,
    CONSTRAINT limit_bucket_once_per_subject PRIMARY KEY (limit_name, subject)
);

CREATE INDEX limit_bucket_by_expiry ON limit_bucket (expires_at);
