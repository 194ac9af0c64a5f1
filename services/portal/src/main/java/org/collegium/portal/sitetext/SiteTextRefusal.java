package org.collegium.portal.sitetext;

/// Why a text was not saved.
public enum SiteTextRefusal {
    EMPTY("Enter the text. The page cannot be empty"),
    TOO_LONG("The text is longer than 50,000 characters. Shorten it"),
    CONTROL_CHARACTER("The text holds a character that cannot be shown. Paste it again without formatting"),
    CHANGED_MEANWHILE("Somebody else saved this text since you opened it. Yours is in the form, theirs is below it."
            + " Bring both together and save again");

    private final String text;

    SiteTextRefusal(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
