-- What was asked for with an address works no longer once its owner is in, and bears its tries all the same: whoever asked
-- from another browser must not see it.
ALTER TABLE sign_in_request ADD COLUMN withdrawn_at timestamptz;
