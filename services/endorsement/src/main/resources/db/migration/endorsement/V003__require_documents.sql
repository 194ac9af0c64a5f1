-- What must lie with a programme before it is handed in: data of the scheme, by version as the criteria are.
CREATE TABLE required_document (
    scheme   text NOT NULL,
    version  int  NOT NULL,
    key      text NOT NULL,
    position int  NOT NULL,
    title    text NOT NULL,
    text     text NOT NULL,
    PRIMARY KEY (scheme, version, key),
    FOREIGN KEY (scheme, version) REFERENCES scheme_version
);

INSERT INTO required_document (scheme, version, key, position, title, text) VALUES
    ('cpd-programme', 1, 'programme-outline', 1, 'Programme outline',
        'What is taught when, by whom, and what participants can do afterwards.'),
    ('degree-programme', 1, 'programme-specification', 1, 'Programme specification',
        'The modules with their content, credits and assessment, and where each part of the curriculum is taught.'),
    ('degree-programme', 1, 'practice-learning-handbook', 2, 'Practice learning handbook',
        'How placements are found, supervised and assessed, and how many there are.'),
    ('degree-programme', 1, 'selection-policy', 3, 'Selection policy',
        'How students are chosen, and who takes part in the choice.'),
    ('degree-programme', 1, 'staff-list', 4, 'Staff list',
        'Who teaches, with qualifications, registration and recent practice.'),
    ('degree-programme', 1, 'outcome-figures', 5, 'Outcome figures',
        'How many began, completed and went into practice in the last three years, or what is planned for a new programme.');

-- Which required document it is; null for any other.
ALTER TABLE document ADD COLUMN kind text;

CREATE VIEW missing_document AS
SELECT s.id AS submission_id, r.position, r.key, r.title, r.text
  FROM submission s
  JOIN required_document r ON r.scheme = s.scheme AND r.version = s.criteria_version
 WHERE NOT EXISTS (SELECT FROM document d WHERE d.submission_id = s.id AND d.kind = r.key);

-- Every time a programme was sent back as incomplete, with the words of the officer.
CREATE TABLE submission_return (
    submission_id uuid        NOT NULL REFERENCES submission,
    round         int         NOT NULL,
    reason        text        NOT NULL,
    returned_at   timestamptz NOT NULL,
    PRIMARY KEY (submission_id, round)
);
