-- A replay is begun once a name: a restart with the setting still there, or a second instance, moves nothing.
CREATE TABLE replay (
    consumer          text        NOT NULL,
    name              text        NOT NULL,
    begun_at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- What was handled before the marks but told after this moment has lost its effect: the database was restored.
    effects_lost_from timestamptz,
    offsets_set       boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (consumer, name)
);

COMMENT ON COLUMN replay.effects_lost_from IS 'null if the database was empty: then all that lay before the marks is history';

ALTER TABLE waiting_fact ADD COLUMN effect_lost boolean NOT NULL DEFAULT false;

-- Facts that Kafka refuses for what they are, set aside so that they do not hold up the others. Once the cause is mended:
-- WITH again AS (DELETE FROM outbox_refused WHERE id = … RETURNING *) INSERT INTO outbox (event_id, topic, …) SELECT … FROM again
CREATE TABLE outbox_refused (
    id          bigint      PRIMARY KEY,
    event_id    uuid        NOT NULL,
    topic       text        NOT NULL,
    key         text,
    type        text,
    source      text        NOT NULL,
    time        timestamptz NOT NULL,
    payload     text,
    raw         bytea,
    headers     text,
    traceparent text,
    stored_at   timestamptz NOT NULL,
    refused_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    reason      text        NOT NULL
);
