-- What the senders look for every few seconds fits an index, and what is old goes: sign-in mails a day after they ended,
-- mails to one person after 180 days, a mailing's deliveries 400 days after it ended. Its counts stay.

CREATE INDEX message_secret_ended ON message (changed_at)
    WHERE secret AND state IN ('delivered', 'failed', 'bounced', 'suppressed', 'no-longer-entitled', 'uncertain');
CREATE INDEX message_ended ON message (changed_at)
    WHERE state IN ('delivered', 'failed', 'bounced', 'suppressed', 'no-longer-entitled', 'uncertain');

-- An erasure looks for all of a person's deliveries.
CREATE INDEX delivery_of_person ON delivery (person_id);

ALTER TABLE campaign
    ADD COLUMN deliveries_pruned_at timestamptz,
    ADD COLUMN pending integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT campaign_prunes_only_what_is_over
        CHECK (deliveries_pruned_at IS NULL OR status IN ('finished', 'cancelled'));
