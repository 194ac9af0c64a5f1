-- A membership may have many terms, and each its cancellation: a later one does not take the place of an earlier one.
ALTER TABLE membership_cancellation DROP CONSTRAINT membership_cancellation_pkey,
    ADD PRIMARY KEY (membership_id, told_at);
