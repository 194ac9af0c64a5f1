-- Privacy notice, terms, accessibility statement and contact as the office wrote them. Rows are only added: the latest version is
-- shown, and it can be said what a page said on a day.
CREATE TABLE site_text (
    kind       text        NOT NULL
        CONSTRAINT site_text_kind_known CHECK (kind IN ('privacy', 'terms', 'accessibility', 'contact')),
    version    integer     NOT NULL CONSTRAINT site_text_versions_count_from_one CHECK (version > 0),
    markdown   text        NOT NULL CONSTRAINT site_text_says_something CHECK (length(markdown) BETWEEN 1 AND 50000),
    changed_at timestamptz NOT NULL,
    changed_by uuid        NOT NULL,
    CONSTRAINT site_text_once_per_version PRIMARY KEY (kind, version)
);
