package org.collegium.corporate.quote;

enum TariffPart {
    DISCOUNT_BANDS("discount-bands"),
    PRICE_LIST("price-list");

    private final String word;

    TariffPart(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
