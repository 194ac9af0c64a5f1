-- An application waits until its mailbox is proved; only then is it looked up whose address it is.

-- The code an application waits for; the row goes with the proof.
CREATE TABLE email_proof (
    application_id uuid        PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE,
    -- HMAC-SHA-256 of the code, in lower-case hex.
    code_hash      text        NOT NULL,
    expires_at     timestamptz NOT NULL,
    tries          integer     NOT NULL DEFAULT 0 CONSTRAINT email_proof_five_tries CHECK (tries BETWEEN 0 AND 5)
);

-- HMAC of the voucher's code, until the seat is asked for; the code itself is stored nowhere in this service.
ALTER TABLE application ADD COLUMN voucher_hash text;

-- Those that were still to be screened end as the screening would have ended them.
UPDATE application SET status = 'AWAITING_REVIEW', client = NULL
WHERE status = 'AWAITING_VOUCHER' AND known_person_id IS NOT NULL;

-- With it goes the index application_to_screen.
ALTER TABLE application DROP COLUMN owner_told;

-- An attempt to pay that took no money is not kept longer than its application; one that did never loses it.
ALTER TABLE payment DROP CONSTRAINT payment_application_id_fkey,
    ADD CONSTRAINT payment_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE;

-- What the deletion of old applications looks through.
CREATE INDEX application_to_delete ON application (status, created_at) WHERE status <> 'ACTIVE';
