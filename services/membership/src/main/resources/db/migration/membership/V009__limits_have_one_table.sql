-- Wrong codes are counted in limit_bucket, as every limit is.
DROP TABLE voucher_guess;

-- How many codes of a network are not decided yet.
CREATE INDEX application_undecided_voucher ON application (client) WHERE status = 'AWAITING_VOUCHER';
