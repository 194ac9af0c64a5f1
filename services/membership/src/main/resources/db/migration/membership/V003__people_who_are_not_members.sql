-- People whom the College knows before they belong, or without their ever belonging: mentors, reviewers, providers.

-- Whether the office wrote the name down. A name that nobody of the office vouches for is only what a stranger typed:
-- the application of whoever joins under the address puts it right.
ALTER TABLE person ADD COLUMN vouched boolean NOT NULL DEFAULT false;
