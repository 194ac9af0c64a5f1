-- A single mail is a template and the words it asks for: ids, dates and public titles. Which templates there are is said in
-- one place, LetterKind.

ALTER TABLE message ADD COLUMN words jsonb NOT NULL DEFAULT '{}';

UPDATE message
   SET words = jsonb_build_object('membershipNumber', membership_number, 'sponsor', coalesce(sponsor, ''),
                                  'endsOn', to_char(ends_on, 'FMDD FMMonth YYYY'))
 WHERE template = 'welcome';

ALTER TABLE message
    DROP COLUMN membership_number,
    DROP COLUMN sponsor,
    DROP COLUMN ends_on,
    DROP CONSTRAINT message_template_known,
    DROP CONSTRAINT message_once_per_subject,
    -- One fact may be news to two persons, the mentor and the mentee.
    ADD CONSTRAINT message_once_per_subject UNIQUE NULLS NOT DISTINCT (template, subject_id, person_id),
    ADD CONSTRAINT message_secret_keeps_no_words CHECK (NOT secret OR words = '{}');

-- What the office looks through by state, newest first; all states go by the primary key.
CREATE INDEX message_shown_by_state ON message (state, message_id DESC) WHERE NOT secret;

-- Projection: whose request lies with which mentor, so that the mentee hears when the next one is asked.

CREATE TABLE mentoring_request (
    request_id uuid PRIMARY KEY,
    person_id  uuid NOT NULL
);

CREATE TABLE mentoring_offer (
    offer_id   uuid PRIMARY KEY,
    request_id uuid        NOT NULL,
    -- Null while only its end was told.
    offered_at timestamptz,
    news       boolean     NOT NULL DEFAULT false,
    outcome    text
);
CREATE INDEX mentoring_offer_of_request ON mentoring_offer (request_id, offered_at);
