-- An import that has ended goes after a while, with what was wrong in its rows.
ALTER TABLE import_row DROP CONSTRAINT import_row_import_id_fkey,
    ADD CONSTRAINT import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES import (id) ON DELETE CASCADE;
ALTER TABLE import_error DROP CONSTRAINT import_error_import_id_fkey,
    ADD CONSTRAINT import_error_import_id_fkey FOREIGN KEY (import_id) REFERENCES import (id) ON DELETE CASCADE;

-- What the deletion looks through.
CREATE INDEX import_ended ON import (created_at) WHERE status <> 'RUNNING';

-- What was sent in lists that failed was never forgotten.
DELETE FROM import_row WHERE import_id IN (SELECT id FROM import WHERE status = 'FAILED');
