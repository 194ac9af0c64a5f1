package org.collegium.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A table as a file for a spreadsheet (RFC 4180).
final class Csv {

    private static final MediaType TYPE = new MediaType("text", "csv", UTF_8);

    /// What makes a spreadsheet read a cell as a formula.
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /// @param name of the file, in plain letters
    /// @param rows the names of the columns first
    static ResponseEntity<byte[]> file(String name, List<List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(joining(",", "", "\r\n")))
                .collect(joining());
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(UTF_8));
    }

    static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
