-- What the editor may want to announce, one note for each endorsed programme.

CREATE TABLE draft_note (
    endorsement_id uuid        PRIMARY KEY,
    seal           text        NOT NULL,
    scheme         text        NOT NULL,
    title          text        NOT NULL,
    provider       text        NOT NULL,
    starts_on      date        NOT NULL,
    noted_at       timestamptz NOT NULL,
    -- A dismissed note stays, so that its fact told again does not bring it back.
    dismissed_at   timestamptz
);

CREATE INDEX draft_note_open ON draft_note (endorsement_id) WHERE dismissed_at IS NULL;
