-- Entries about who came in are removed when their time is over: found by age.
CREATE INDEX audit_entry_by_act_and_age ON audit_entry (act, happened_at);
