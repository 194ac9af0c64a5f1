package org.collegium.testing.tidy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collegium.testing.tidy.Repository.Text;

/// A rule about files.
///
/// @param name     a sentence, in words with hyphens
/// @param breaches what breaks the rule among all files, each with its path
record TidyRule(String name, Function<List<Text>, Stream<String>> breaches) {

    /// A rule that looks at each file by itself.
    static TidyRule each(String name, Function<Text, Stream<String>> breaches) {
        return new TidyRule(name, files -> files.stream().flatMap(breaches));
    }

    List<String> brokenBy(List<Text> files) {
        return breaches.apply(files).toList();
    }
}
