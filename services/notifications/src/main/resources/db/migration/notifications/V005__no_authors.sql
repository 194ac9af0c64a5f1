-- The mail about an issue lists titles; who wrote an article is on its page.
ALTER TABLE issue_entry DROP COLUMN authors;
