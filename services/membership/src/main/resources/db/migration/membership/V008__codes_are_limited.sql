-- When codes were mailed, by keyed hashes of the address and of the client's network; an hour is kept.
CREATE TABLE email_code_sent (
    subject bigint      NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX email_code_sent_lately ON email_code_sent (subject, at);
CREATE INDEX email_code_sent_old ON email_code_sent (at);
