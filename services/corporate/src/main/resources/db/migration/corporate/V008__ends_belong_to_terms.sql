-- A membership may begin again on the day after its last: an end belongs to the term that covers its last day, which
-- the last day of the seat does not tell where somebody resigned at once.
ALTER TABLE membership_end ADD COLUMN ends_on date;

-- Not known of the ends that were heard before: taken for those of members who stayed to the end of the day.
UPDATE membership_end SET ends_on = seat_until;

ALTER TABLE membership_end
    ALTER COLUMN ends_on SET NOT NULL,
    DROP CONSTRAINT membership_end_known_once,
    ADD CONSTRAINT membership_end_known_once PRIMARY KEY (membership_id, ends_on, seat_until);
