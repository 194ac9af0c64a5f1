-- Ids of erased persons: nothing that is told again, or handed over late from the dead letters, brings a name back.
CREATE TABLE erased_person (
    person_id uuid PRIMARY KEY
);
