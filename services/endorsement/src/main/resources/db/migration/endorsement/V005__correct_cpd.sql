-- What an entry said before it was corrected. It goes with its entry.
CREATE TABLE cpd_correction (
    entry_id        uuid        NOT NULL REFERENCES cpd_entry ON DELETE CASCADE,
    position        int         NOT NULL,
    title           text        NOT NULL,
    held_on         date        NOT NULL,
    minutes         int         NOT NULL,
    endorsed_on_day boolean,
    corrected_at    timestamptz NOT NULL,
    PRIMARY KEY (entry_id, position)
);

ALTER TABLE cpd_entry ADD COLUMN corrected_at timestamptz;

DROP INDEX cpd_entry_by_person;
CREATE INDEX cpd_entry_by_person ON cpd_entry (person_id, held_on DESC, id DESC);
