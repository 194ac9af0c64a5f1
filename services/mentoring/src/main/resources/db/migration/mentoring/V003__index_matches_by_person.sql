-- Whether two persons were matched before is asked for every mentor who could be offered.
CREATE INDEX mentoring_match_by_mentor_person ON mentoring_match (mentor_person_id, mentee_person_id);
CREATE INDEX mentoring_match_by_mentee_person ON mentoring_match (mentee_person_id);

-- The round looks for free mentors and for those who wait every few seconds.
CREATE INDEX mentor_active ON mentor (id) WHERE stage = 'active';
CREATE INDEX mentoring_request_waiting ON mentoring_request (requested_at) WHERE status = 'waiting';
