package org.collegium.portal.web.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.collegium.portal.clients.Reviewing;
import org.collegium.portal.web.Days;
import org.collegium.portal.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A decision as typed; conditions left empty are left out.
record DecisionForm(String verdict, String note, List<Row> conditions) {

    static final List<String> VERDICTS = List.of("endorse", "endorse-with-conditions", "resubmit", "decline");
    static final DecisionForm EMPTY = new DecisionForm("", "", List.of(Row.EMPTY));

    private static final String WITH_CONDITIONS = "endorse-with-conditions";

    static DecisionForm of(MultiValueMap<String, String> typed) {
        List<String> texts = typed.getOrDefault("condition", List.of());
        List<String> days = typed.getOrDefault("dueOn", List.of());
        List<Row> rows = IntStream.range(0, texts.size())
                .mapToObj(at -> new Row(texts.get(at), at < days.size() ? days.get(at) : ""))
                .toList();
        return new DecisionForm(
                text(typed.getFirst("verdict")),
                text(typed.getFirst("note")),
                rows.isEmpty() ? List.of(Row.EMPTY) : rows);
    }

    DecisionForm withAnother() {
        List<Row> more = new ArrayList<>(conditions);
        more.add(Row.EMPTY);
        return new DecisionForm(verdict, note, more);
    }

    /// The conditions that were written.
    public List<Row> written() {
        return conditions.stream().filter(row -> !row.text.isBlank()).toList();
    }

    Mistakes mistakes() {
        Mistakes mistakes = new Mistakes();
        if (!VERDICTS.contains(verdict)) {
            mistakes.add("verdict", "Choose what you decide");
        } else if (verdict.equals(WITH_CONDITIONS) && written().isEmpty()) {
            mistakes.add("condition-0", "Enter a condition, or endorse without conditions");
        } else if (!verdict.equals(WITH_CONDITIONS) && !written().isEmpty()) {
            mistakes.add("condition-0", "Conditions go with “Endorse with conditions” only. Remove them, or choose it");
        }
        for (int at = 0; at < conditions.size(); at++) {
            Row row = conditions.get(at);
            if (!row.text.isBlank() && !row.dueOn.isBlank() && Days.of(row.dueOn) == null) {
                mistakes.add("dueOn-" + at, "Enter the day as a date, or leave it empty for four weeks");
            }
        }
        return mistakes;
    }

    /// Where on the page each field of what is sent was typed.
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("decision", "verdict");
        fields.put("note", "note");
        int sent = 0;
        for (int at = 0; at < conditions.size(); at++) {
            if (!conditions.get(at).text.isBlank()) {
                fields.put("conditions[" + sent + "].text", "condition-" + at);
                fields.put("conditions[" + sent + "].dueOn", "dueOn-" + at);
                sent++;
            }
        }
        return fields;
    }

    Reviewing.Decision decision() {
        return new Reviewing.Decision(
                verdict,
                note.isBlank() ? null : note.strip(),
                written().stream()
                        .map(row -> new Reviewing.WantedCondition(row.text.strip(), Days.of(row.dueOn)))
                        .toList());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /// @param dueOn empty for the usual four weeks
    public record Row(String text, String dueOn) {
        static final Row EMPTY = new Row("", "");
    }
}
