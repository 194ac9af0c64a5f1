-- An individual trainer's name is a person's, and is not told.
ALTER TABLE draft_note ALTER COLUMN provider DROP NOT NULL;
