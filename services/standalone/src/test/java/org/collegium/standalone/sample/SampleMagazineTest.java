package org.collegium.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.collegium.standalone.sample.SampleMagazine.Article;
import org.junit.jupiter.api.Test;

class SampleMagazineTest {

    private final List<Article> articles = SampleMagazine.issues().stream()
            .flatMap(issue -> issue.articles().stream())
            .toList();

    @Test
    void putsNobodyRealAboveAnInventedText() {
        assertThat(articles)
                .hasSize(46)
                .allSatisfy(article -> assertThat(article.authors())
                        .containsExactly(SamplePerson.editor().name()));
    }

    @Test
    void saysFirstThatATextIsASampleAndAfterWhom() {
        assertThat(articles).allSatisfy(article -> assertThat(article.body()).startsWith("*Sample text, after an "));
        assertThat(article("When not to say sorry").body())
                .startsWith("*Sample text, after an article by Victoria Hart.*\n\n");
        assertThat(article("Welfare reform: a social worker’s guide").body())
                .startsWith("*Sample text, after an article by Geoff Fimister, Neil Bateman and Gary Vaux.*\n\n");
        assertThat(article("Social work jobs ride storm").body())
                .startsWith("*Sample text, after an unsigned article.*\n\n");
    }

    private Article article(String title) {
        return articles.stream()
                .filter(article -> article.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
