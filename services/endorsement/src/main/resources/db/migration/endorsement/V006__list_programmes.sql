-- What the register tells whoever wants to attend.
ALTER TABLE submission ADD COLUMN description text,
    ADD COLUMN website text,
    ADD COLUMN contact_email text;

CREATE VIEW public_listing AS SELECT id AS submission_id, description, website, contact_email FROM submission;
