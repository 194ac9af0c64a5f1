-- Facts that were heard before are not handled again, so nothing else says how long these seats are needed: to the end
-- of their agreement, or to the end of the membership when that is told.
UPDATE redemption SET seat_until = agreement.ends_on
FROM agreement
WHERE agreement.id = redemption.agreement_id AND redemption.status = 'redeemed' AND redemption.seat_until IS NULL;
