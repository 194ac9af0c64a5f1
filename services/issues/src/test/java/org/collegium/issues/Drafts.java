package org.collegium.issues;

import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicInteger;
import org.collegium.testing.Api;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.TestTokens;

/// Issues for tests that share one database: each gets a month of its own.
final class Drafts {

    static final String PATH = "/api/issues/issues";

    private static final AtomicInteger MONTHS = new AtomicInteger();

    private Drafts() {}

    static String newNumber() {
        return YearMonth.of(1950, 1).plusMonths(MONTHS.getAndIncrement()).toString();
    }

    static String json(String number) {
        return """
                {"number":"%s","label":"November 2012","articles":[
                  {"section":"Practice","title":"At the heart of social work","authors":["Andrew Cooper"],
                   "body":"# Relationships\\n\\nThey come first."},
                  {"section":"Update","title":"Corporate membership takes off","authors":[],
                   "body":"Employers join."}]}""".formatted(number);
    }

    static Api editor(int port) {
        return Api.at(port).as(TestTokens.client("editor"));
    }

    /// Drafts an issue and returns its answer.
    static Answer drafted(int port, String number) {
        return editor(port).post(PATH, json(number));
    }

    /// Drafts and publishes an issue; returns the path of its first article.
    static String published(int port, String number) {
        String article = drafted(port, number).json().at("/articles/0/id").asString();
        editor(port).post(PATH + "/" + number + "/publication");
        return PATH + "/" + number + "/articles/" + article;
    }
}
