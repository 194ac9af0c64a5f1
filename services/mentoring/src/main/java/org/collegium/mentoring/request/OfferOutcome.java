package org.collegium.mentoring.request;

/// How an offer ended.
enum OfferOutcome {
    ACCEPTED("accepted"),
    DECLINED("declined"),
    EXPIRED("expired"),
    WITHDRAWN("withdrawn");

    private final String code;

    OfferOutcome(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
