-- A fact that comes late changes nothing that a later one said; an erased person stays erased, whatever comes after.
ALTER TABLE person
    ADD COLUMN told_at timestamptz NOT NULL DEFAULT '-infinity',
    ADD COLUMN erased  boolean     NOT NULL DEFAULT false,
    ADD CONSTRAINT person_erased_has_no_name CHECK (NOT erased OR (given_name = '' AND family_name = '' AND email = ''));

-- An end may be told before the beginning it belongs to: until that comes, nobody belongs by it. The beginning and the
-- end are each as old as the fact that said them.
ALTER TABLE membership
    ALTER COLUMN person_id DROP NOT NULL,
    ALTER COLUMN membership_number DROP NOT NULL,
    ALTER COLUMN starts_on DROP NOT NULL,
    ADD COLUMN started_told_at timestamptz NOT NULL DEFAULT '-infinity',
    ADD COLUMN ended_told_at   timestamptz NOT NULL DEFAULT '-infinity';
