package org.collegium.portal.signin;

/// How a link and a code reach a mailbox; notifications sends them.
public interface SignInMail {

    /// @param token what follows the portal's address and `/sign-in/` in the link; a secret
    /// @param code  for the browser that asked; a secret
    void sendLink(String email, String token, String code);

    /// @param code for the browser that asked; a secret
    void sendJoiningCode(String email, String code);
}
