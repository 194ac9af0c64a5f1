-- The conditions because of which an endorsement does not hold, for the register: it is not brought back with one.
CREATE VIEW missed_condition AS
SELECT submission_id, id FROM condition WHERE closed_at IS NULL AND told = 'suspended';
