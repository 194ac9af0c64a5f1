-- A payment that was declined, or that nobody made, is not forgotten: the applicant is reminded once, and the office finds it.

ALTER TABLE application
    ADD COLUMN payment_due_since timestamptz,
    -- When the last attempt to pay was declined.
    ADD COLUMN payment_declined_at timestamptz,
    -- Whether a reminder was sent, or it was found that none is needed.
    ADD COLUMN reminder_settled boolean NOT NULL DEFAULT false;

-- Nobody is reminded of what they left before reminders were sent; the office finds it.
UPDATE application SET payment_due_since = created_at, reminder_settled = true WHERE status = 'AWAITING_PAYMENT';
UPDATE application a
   SET payment_declined_at = coalesce(
           (SELECT max(p.at) FROM payment p WHERE p.application_id = a.id AND p.outcome = 'DECLINED'), a.created_at)
 WHERE payment_declined;

ALTER TABLE application
    DROP COLUMN payment_declined,
    ADD CONSTRAINT application_payment_is_due_since
        CHECK (status <> 'AWAITING_PAYMENT' OR payment_due_since IS NOT NULL);

-- What is looked through every few seconds.
CREATE INDEX application_to_remind ON application (payment_due_since)
    WHERE status = 'AWAITING_PAYMENT' AND NOT reminder_settled;

-- What the office looks through, the newest first.
CREATE INDEX application_to_pay ON application (created_at DESC, id DESC) WHERE status = 'AWAITING_PAYMENT';

-- Whether somebody has applied once more.
CREATE INDEX application_of_address ON application (email);
