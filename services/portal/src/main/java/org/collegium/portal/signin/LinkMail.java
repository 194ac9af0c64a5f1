package org.collegium.portal.signin;

/// How a sign-in link reaches a mailbox; notifications sends it.
@FunctionalInterface
public interface LinkMail {

    /// @param token what follows the portal's address and `/sign-in/` in the link; a secret
    void send(String email, String token);
}
