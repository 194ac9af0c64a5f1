-- How facts leave and enter this database. See docs/adr/0002-relay-facts-from-an-outbox-of-our-own.md.

-- A fact lies here from its transaction's commit until Kafka has acknowledged it. Debezium's outbox event router can read
-- the table instead of the relay: table.field.event.id=event_id, .event.key=key, .event.payload=payload,
-- route.by.field=topic, route.topic.replacement is left at the routed value, route.tombstone.on.empty.payload=true,
-- table.fields.additional.placement=event_id:header:ce_id,type:header:ce_type,source:header:ce_source,time:header:ce_time,
-- key:header:ce_subject,traceparent:header:traceparent.
-- Rows come and go by the thousand, so dead ones are cleaned by their number and not by their share of an empty table.
CREATE TABLE outbox (
    id          bigserial PRIMARY KEY,
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
    stored_at   timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 10000);

COMMENT ON COLUMN outbox.payload IS 'the JSON of the fact; null for a tombstone';
COMMENT ON COLUMN outbox.raw IS 'the bytes of a dead letter that is no text; payload is then null';
COMMENT ON COLUMN outbox.headers IS 'further Kafka headers, a JSON object of strings';
COMMENT ON COLUMN outbox.stored_at IS 'real time, for the age of the oldest row; time is the business clock''s';

-- What this service has taken over: handled, or put into waiting_fact. Rows are kept for ever, because they are what makes
-- a replay from the start change nothing.
CREATE TABLE inbox (
    consumer text        NOT NULL,
    event_id uuid        NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, event_id)
);

-- Facts taken over but not handled. The smallest id of a (topic, key) in state 'waiting' is the head; the others of its key
-- stand behind it. Times here are real time: the business clock can be moved, patience cannot.
CREATE TABLE waiting_fact (
    id               bigserial PRIMARY KEY,
    state            text        NOT NULL,
    event_id         uuid,
    topic            text        NOT NULL,
    partition_number integer     NOT NULL,
    record_offset    bigint      NOT NULL,
    key              text,
    type             text,
    raw_key          bytea,
    raw_value        bytea,
    headers          text        NOT NULL,
    replay           boolean     NOT NULL,
    reason           text        NOT NULL,
    attempts         integer     NOT NULL,
    failures         integer     NOT NULL,
    since            timestamptz NOT NULL DEFAULT clock_timestamp(),
    next_at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT waiting_fact_state_is_known CHECK (state IN ('waiting', 'replaying', 'dead', 'parked', 'discarded'))
);

COMMENT ON COLUMN waiting_fact.failures IS 'attempts that failed for another reason than something awaited';

CREATE INDEX waiting_fact_due ON waiting_fact (next_at) WHERE state IN ('waiting', 'replaying');
CREATE INDEX waiting_fact_line ON waiting_fact (topic, key, id);
CREATE INDEX waiting_fact_letters ON waiting_fact (id) WHERE state IN ('dead', 'parked');
-- A record without an id cannot be in the inbox; where it lay tells it apart.
CREATE UNIQUE INDEX waiting_fact_once ON waiting_fact (topic, partition_number, record_offset) WHERE event_id IS NULL;

-- Where a replay began: records before this offset are history.
CREATE TABLE replay_mark (
    consumer         text        NOT NULL,
    topic            text        NOT NULL,
    partition_number integer     NOT NULL,
    before_offset    bigint      NOT NULL,
    begun_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, topic, partition_number)
);
