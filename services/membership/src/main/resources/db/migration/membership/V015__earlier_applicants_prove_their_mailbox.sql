-- Whoever came to their payment before mailboxes were proved (V005) proves theirs before they pay. payment_due_since stays and
-- tells them from applicants whose first proof is awaited: they are kept as long as anybody who has not paid.
UPDATE application SET status = 'AWAITING_EMAIL', reminder_settled = false
WHERE status = 'AWAITING_PAYMENT'
  AND created_at < (SELECT installed_on FROM flyway_schema_history WHERE ltrim(version, '0') = '5' AND success);
