-- Nobody is told by mail any more that somebody applied with their address: an application goes on only when its mailbox
-- is proved, and what is there already is said in the answer.
UPDATE message SET state = 'failed', owner = NULL, changed_at = now(), reply = 'This mail is no longer sent.'
WHERE template = 'duplicate-application' AND state IN ('pending', 'claimed');
