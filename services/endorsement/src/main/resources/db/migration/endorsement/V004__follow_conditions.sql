-- What the provider was told about a condition so far, and the first day on which it suspends if nothing was shown.
ALTER TABLE condition ADD COLUMN told text NOT NULL DEFAULT 'nothing',
    ADD COLUMN suspends_on date;

-- Nobody was warned of conditions that were missed before: their providers have the days of grace from now on.
UPDATE condition SET suspends_on = greatest(due_on, CURRENT_DATE) + 15;

ALTER TABLE condition ALTER COLUMN suspends_on SET NOT NULL,
    ADD CONSTRAINT condition_told_is_known CHECK (told IN ('nothing', 'ahead', 'due', 'missed', 'suspended'));

CREATE TABLE condition_extension (
    condition_id uuid        NOT NULL REFERENCES condition,
    position     int         NOT NULL,
    from_day     date        NOT NULL,
    to_day       date        NOT NULL,
    reason       text        NOT NULL,
    extended_at  timestamptz NOT NULL,
    PRIMARY KEY (condition_id, position),
    CONSTRAINT condition_extension_gives_time CHECK (to_day > from_day)
);

-- What the register shows of conditions, to everybody and for any day.
CREATE VIEW public_condition AS
SELECT c.submission_id, c.id, c.text, c.due_on, s.decided_at AS set_at, c.closed_at AS met_at
  FROM condition c JOIN submission s ON s.id = c.submission_id;

-- Who suspended: an officer, or a condition that was missed. Only the latter is lifted by itself.
ALTER TABLE suspension ADD COLUMN cause text NOT NULL DEFAULT 'officer',
    ADD CONSTRAINT suspension_cause_is_known CHECK (cause IN ('officer', 'condition'));

-- db-scheduler's table, as its version 16 wants it.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_by_execution ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
