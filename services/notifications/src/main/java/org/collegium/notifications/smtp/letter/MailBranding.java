package org.collegium.notifications.smtp.letter;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.collegium.notifications.smtp.client.OutgoingMail;

/// Who writes: the body's name, colours and address, and where its pages are.
///
/// @param name       the professional body
/// @param magazine   what its magazine is called
/// @param accent     the colour of what can be clicked, on light paper
/// @param accentDark the same on dark paper
/// @param from       the `From` header, `Name <address>` or an address alone
/// @param portalUrl  without a slash at the end
public record MailBranding(
        String name, String magazine, String accent, String accentDark, String from, String portalUrl) {

    public MailBranding {
        requireColour(accent);
        requireColour(accentDark);
        HeaderText.require(name);
        HeaderText.require(magazine);
        portalUrl = portalUrl.replaceAll("/+$", "");
        HeaderText.require(portalUrl);
        OutgoingMail.requireAddress(parsed(from).getAddress());
    }

    private static void requireColour(String colour) {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour is written as #5b2a86, not " + colour + ".");
        }
    }

    private static InternetAddress parsed(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException unusable) {
            throw new IllegalArgumentException("collegium.mail.from is no sender: " + from, unusable);
        }
    }

    /// The `From` header.
    String fromHeader() {
        return parsed(from).toString();
    }

    /// The address alone, for the envelope.
    public String address() {
        return parsed(from).getAddress();
    }

    /// The domain that owns our mails' ids.
    public String domain() {
        String address = address();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
