package org.collegium.standalone.dev;

import jakarta.validation.Valid;
import org.collegium.portal.signin.ActingTokens;
import org.collegium.web.EmailAddress;
import org.collegium.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Gives a token that acts as anybody who could sign in, so that a program can try what that person may do.
@RestController
class TokenController {

    private final ActingTokens tokens;

    TokenController(ActingTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/dev/tokens")
    Token actAs(@Valid @RequestBody Person person) {
        try {
            return new Token(tokens.actingAs(person.email()));
        } catch (IllegalArgumentException nobody) {
            throw new Problem(
                    HttpStatus.NOT_FOUND,
                    "nobody-with-this-address",
                    "Nobody with this address may sign in. Give the address of a member, an employer's representative or"
                            + " the office.");
        }
    }

    record Person(@EmailAddress String email) {}

    record Token(String accessToken) {}
}
