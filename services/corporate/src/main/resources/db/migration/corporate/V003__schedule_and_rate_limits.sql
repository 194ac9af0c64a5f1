-- db-scheduler's table, as its version 16 wants it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

-- How often a client address has asked about voucher codes; bucket4j's state. The id is a hash: no address is kept.
create table voucher_attempt_bucket (
    id         bigint primary key,
    state      bytea,
    expires_at bigint
);

create index voucher_attempt_bucket_by_expiry on voucher_attempt_bucket (expires_at);
