-- What keeps a request from happening twice, and who did the privileged acts.

CREATE TABLE idempotency_key (
    caller          text        NOT NULL,
    key             text        NOT NULL,
    fingerprint     bytea       NOT NULL,
    created_at      timestamptz NOT NULL,
    -- The answer is written in the transaction that made the row, so a row that others can see always has one.
    response_status int,
    response_type   text,
    response_place  text,
    response_tag    text,
    response_body   bytea,
    CONSTRAINT idempotency_key_once_per_caller PRIMARY KEY (caller, key)
);

CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);

CREATE TABLE audit_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    happened_at timestamptz NOT NULL,
    caller      text        NOT NULL,
    person_id   uuid,
    act         text        NOT NULL,
    subject     text        NOT NULL,
    detail      text        NOT NULL
);

CREATE INDEX audit_entry_by_subject ON audit_entry (subject, id);
