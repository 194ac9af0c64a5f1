-- Wrong codes are counted in limit_bucket, as every limit is.
DROP TABLE voucher_attempt_bucket;

-- Its clearing is no task any more.
DELETE FROM scheduled_tasks WHERE task_name = 'forget-voucher-attempts';
