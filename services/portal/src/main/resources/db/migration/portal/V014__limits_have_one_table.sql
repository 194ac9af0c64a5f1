-- Tries are counted in limit_bucket, as every limit is, and there without the address they came from.
DROP TABLE attempt;
