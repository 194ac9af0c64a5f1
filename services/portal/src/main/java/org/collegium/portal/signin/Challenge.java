package org.collegium.portal.signin;

/// What a browser that asked for a code is given to keep: without it the code from the mail is worth nothing, so
/// nobody can guess codes of a request that another browser made.
///
/// @param value 26 random characters; a secret
public record Challenge(String value) {

    static Challenge random() {
        return new Challenge(Secrets.random());
    }

    byte[] hash() {
        return Secrets.hash(value);
    }

    @Override
    public String toString() {
        return "Challenge[secret]";
    }
}
