package org.collegium.portal.signin;

import java.time.Instant;
import java.util.UUID;
import org.collegium.portal.signin.Newcomers.Newcomer;
import org.jspecify.annotations.Nullable;

/// Somebody asks for a mail with which to sign in or to join.
///
/// @param challengeHash in hexadecimal digits
/// @param email         in lower case
/// @param newcomer      who is to be made known first, if anybody
/// @param leadsTo       the page that was wanted, or null for the account's own first page
record SignInRequest(
        UUID id,
        String challengeHash,
        String email,
        Purpose purpose,
        @Nullable Newcomer newcomer,
        @Nullable PathHere leadsTo,
        Instant askedAt) {

    @Override
    public String toString() {
        return "SignInRequest[" + id + ", " + purpose + "]";
    }
}
