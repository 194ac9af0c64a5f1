-- Entries of anonymous callers are removed after a time; the others are kept.
CREATE INDEX audit_entry_anonymous_by_age ON audit_entry (happened_at) WHERE caller = 'anonymous';
