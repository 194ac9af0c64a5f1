package org.collegium.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ESSEX-7K4M|\"ESSEX-7K4M\"",
                "a, \"b\"|\"a, \"\"b\"\"\"",
                "=HYPERLINK(\"x\")|\"'=HYPERLINK(\"\"x\"\")\"",
                "+44|\"'+44\"",
                "-1|\"'-1\"",
                "@SUM(A1)|\"'@SUM(A1)\"",
                "~~|\"\""
            })
    void writesTextThatNoSpreadsheetTakesForAFormula(String text, String cell) {
        assertThat(Csv.cell(text)).isEqualTo(cell);
    }
}
