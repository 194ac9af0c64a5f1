package org.collegium.portal.web.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.portal.clients.Magazine;
import org.collegium.portal.clients.Magazine.NewArticle;
import org.springframework.util.MultiValueMap;

/// An issue as typed; empty articles are left out when it is sent.
record IssueForm(String number, String label, List<Row> articles) {

    static final IssueForm EMPTY = new IssueForm("", "", List.of(Row.EMPTY));

    static IssueForm of(Magazine.Manuscript manuscript) {
        return new IssueForm(
                manuscript.number(),
                manuscript.label(),
                manuscript.articles().stream().map(Row::of).toList());
    }

    static IssueForm of(MultiValueMap<String, String> typed) {
        List<Row> rows = new ArrayList<>();
        List<String> titles = typed.getOrDefault("title", List.of());
        for (int i = 0; i < titles.size(); i++) {
            rows.add(new Row(at(typed, "section", i), titles.get(i), at(typed, "authors", i), at(typed, "body", i)));
        }
        return new IssueForm(
                at(typed, "number", 0).strip(), at(typed, "label", 0).strip(), rows);
    }

    private static String at(MultiValueMap<String, String> typed, String name, int index) {
        List<String> values = typed.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index) : "";
    }

    IssueForm withAnother() {
        List<Row> more = new ArrayList<>(articles);
        more.add(Row.EMPTY);
        return new IssueForm(number, label, more);
    }

    IssueForm numbered(String same) {
        return new IssueForm(same, label, articles);
    }

    IssueForm without(int index) {
        List<Row> fewer = new ArrayList<>(articles);
        if (index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return new IssueForm(number, label, fewer);
    }

    /// The usual sections, and those that articles here have already.
    List<String> sections(List<String> usual) {
        return Stream.concat(usual.stream(), articles.stream().map(Row::section))
                .filter(section -> !section.isBlank())
                .distinct()
                .toList();
    }

    Magazine.NewIssue issue() {
        return new Magazine.NewIssue(
                number,
                label,
                articles.stream().filter(row -> !row.empty()).map(Row::article).toList());
    }

    record Row(String section, String title, String authors, String body) {

        static final Row EMPTY = new Row("", "", "", "");

        static Row of(NewArticle article) {
            return new Row(article.section(), article.title(), String.join(", ", article.authors()), article.body());
        }

        boolean empty() {
            return title.isBlank() && body.isBlank();
        }

        NewArticle article() {
            List<String> names = Arrays.stream(authors.split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            return new NewArticle(section, title.strip(), names, body);
        }
    }
}
