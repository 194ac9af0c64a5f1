-- Mailed codes are counted in limit_bucket, as every limit is.
DROP TABLE email_code_sent;
