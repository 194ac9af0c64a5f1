package org.collegium.testing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collegium.testing.Api.Answer;
import org.jspecify.annotations.Nullable;

/// A request that changes something, and where it is shown what it did; [Changes] proves that the two agree.
///
/// ```java
/// Change.by(mentee, request).shownAt(mentee, "/requests/" + request)
/// Change.by(editor).sending(draft).shownAt(editor, "/issues/{number}/manuscript")
/// ```
public final class Change {

    private final Request request;
    private final Look look;
    private final boolean isCompared;
    private final boolean isShownBefore;

    private Change(Request request, Look look, boolean isCompared, boolean isShownBefore) {
        this.request = request;
        this.look = look;
        this.isCompared = isCompared;
        this.isShownBefore = isShownBefore;
    }

    /// @param ids what fills the places of the endpoint's path, in their order
    public static Request by(Api caller, Object... ids) {
        return new Request(caller, List.of(ids), null);
    }

    Request request() {
        return request;
    }

    /// What is there now.
    ///
    /// @param prefix of the service's paths
    /// @param answer what the change was answered with; before it, anything
    List<Answer> look(String prefix, @Nullable Answer answer) {
        return look.at(prefix, answer);
    }

    /// Whether the answer and the first look say the same where they say anything about the same.
    boolean isCompared() {
        return isCompared;
    }

    /// Whether one can look before the change too, and must then see something else.
    boolean isShownBefore() {
        return isShownBefore;
    }

    private interface Look {
        List<Answer> at(String prefix, @Nullable Answer answer);
    }

    /// The request alone.
    ///
    /// @param body bytes, JSON as text, anything that Jackson writes as such, or null for none
    public record Request(
            Api caller, List<Object> ids, @Nullable Object body) {

        public Request sending(Object json) {
            return new Request(caller, ids, json);
        }

        /// The first path shows what the answer says, the others what else has changed by it.
        ///
        /// @param paths without the service's prefix; `{field}` is a field of the answer
        public Change shownAt(Api reader, String... paths) {
            return new Change(
                    this, gets(reader, paths), true, Arrays.stream(paths).noneMatch(path -> path.contains("{")));
        }

        /// For an answer that says nothing that a GET says.
        ///
        /// @param why it does not, for the reader of the table
        public Change seenAt(Api reader, String path, String why) {
            explained(why);
            return new Change(this, gets(reader, path), false, true);
        }

        /// For what is shown only afterwards, or in another way than by the GET of its path.
        public Change shownBy(Function<Answer, Answer> look) {
            return new Change(
                    this, (prefix, answer) -> answer == null ? List.of() : List.of(look.apply(answer)), true, false);
        }

        /// For what no GET shows.
        ///
        /// @param why it does not, for the reader of the table
        public Change unseen(String why) {
            explained(why);
            return new Change(this, (prefix, answer) -> List.of(), false, false);
        }

        private static void explained(String why) {
            if (why.isBlank()) {
                throw new IllegalArgumentException("Say why nothing can be compared.");
            }
        }

        private static Look gets(Api reader, String... paths) {
            return (prefix, answer) -> Stream.of(paths)
                    .map(path -> reader.get(prefix + filled(path, answer)))
                    .toList();
        }

        private static String filled(String path, @Nullable Answer answer) {
            int open = path.indexOf('{');
            if (open < 0 || answer == null) {
                return path;
            }
            int close = path.indexOf('}', open);
            String said = answer.text(path.substring(open + 1, close));
            return filled(path.substring(0, open) + said + path.substring(close + 1), answer);
        }
    }
}
