-- How long the membership that came of an application needs its seat. Null of those that became members before this
-- was kept, until the facts are read again.
ALTER TABLE redemption
    ADD COLUMN membership_starts_on date,
    ADD COLUMN seat_until           date,
    -- When the seat was given for the code. Null of those given before this was kept.
    ADD COLUMN given_at             timestamptz;

CREATE INDEX redemption_by_membership ON redemption (membership_id) WHERE membership_id IS NOT NULL;
CREATE INDEX redemption_to_release ON redemption (seat_until) WHERE status = 'redeemed';

-- The days to which memberships need their seats when they end early. Also of members without a seat here, and of
-- those whose activation is not known yet: facts come in any order.
CREATE TABLE membership_end (
    membership_id uuid NOT NULL,
    seat_until    date NOT NULL,
    CONSTRAINT membership_end_known_once PRIMARY KEY (membership_id, seat_until)
);

-- Which codes for one person hold a seat, for the list of codes.
CREATE VIEW voucher_in_use AS
SELECT spent_voucher_id AS voucher_id, given_at FROM redemption WHERE spent_voucher_id IS NOT NULL;
