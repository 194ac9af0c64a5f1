-- When the office had dealt with an application that waited for it; what became of it is said to the person, not here.
ALTER TABLE application ADD COLUMN reviewed_at timestamptz;
CREATE INDEX application_to_review ON application (created_at, id) WHERE status = 'AWAITING_REVIEW' AND reviewed_at IS NULL;
