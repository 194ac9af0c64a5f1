-- Until now the answers that are kept for repeated requests showed voucher codes in plain text; from now on they are
-- sealed. Those that are there are not worth a code: whoever repeats such a request acts again.
DELETE FROM idempotency_key;
