-- The page that was wanted when a sign-in link was asked for: it waits with the link, because the link may be opened in
-- another browser. Always a path of this site.
ALTER TABLE sign_in_link ADD COLUMN leads_to text
    CONSTRAINT sign_in_link_leads_to_this_site CHECK (leads_to ~ '^/([^/\\]|$)');
