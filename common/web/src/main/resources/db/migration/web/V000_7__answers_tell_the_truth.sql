-- A key is claimed before the request acts, in a transaction of its own; the first transaction of the request that commits
-- marks the row in passing; the answer follows. See docs/adr/0013-claim-a-key-before-the-act.md.

ALTER TABLE idempotency_key
    -- Who works on the request now. A claim that has not acted in time may be taken over, and then commits nothing any more.
    ADD COLUMN claim      uuid,
    ADD COLUMN claimed_at timestamptz,
    -- Rows of the earlier release were visible only with their answer, so they have acted.
    ADD COLUMN acted      boolean NOT NULL DEFAULT true,
    -- The roles and employers that the first caller had; whoever has lost one since is not given the answer again.
    ADD COLUMN authority  text;

COMMENT ON COLUMN idempotency_key.claimed_at IS 'real time; created_at is the business clock''s';
COMMENT ON COLUMN idempotency_key.response_status IS 'null while no answer is known';
