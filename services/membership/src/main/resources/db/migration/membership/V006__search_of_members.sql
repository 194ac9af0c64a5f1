-- The office's search finds what stands anywhere in a name or an address: by trigrams, or by beginnings where the text is
-- too short to have one.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX person_by_name ON person USING gin (lower(given_name || ' ' || family_name) gin_trgm_ops);
CREATE INDEX person_by_start_of_name ON person (lower(given_name || ' ' || family_name) text_pattern_ops);
CREATE INDEX person_by_registration ON person (registration_number) WHERE registration_number IS NOT NULL;
CREATE INDEX person_email_by_part ON person_email USING gin (email gin_trgm_ops);
CREATE INDEX person_email_by_start ON person_email (email text_pattern_ops);
