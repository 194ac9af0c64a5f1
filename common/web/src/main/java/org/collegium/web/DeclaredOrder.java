package org.collegium.web;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts wrong fields in the order in which the request's record declares them, so that the same request always gets
/// the same answer, and a form's mistakes come in the order of the form. Validators hand them over in any order.
final class DeclaredOrder implements Comparator<Problem.Field> {

    /// One step of a path: `chapters[1]`, `title`.
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[(\\d+)])?");

    /// What is not declared comes last.
    private static final int LAST = Integer.MAX_VALUE;

    private final @Nullable Class<?> request;

    DeclaredOrder(@Nullable Class<?> request) {
        this.request = request;
    }

    @Override
    public int compare(Problem.Field one, Problem.Field other) {
        int places = Arrays.compare(places(one.field()), places(other.field()));
        return places != 0
                ? places
                : Comparator.comparing(Problem.Field::field)
                        .thenComparing(Problem.Field::code)
                        .compare(one, other);
    }

    private int[] places(String path) {
        List<Integer> places = new ArrayList<>();
        @Nullable Type type = request;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            @Nullable Field field = declared(raw(type), step.group(1), places);
            type = field == null ? null : field.getGenericType();
            if (step.group(2) != null) {
                places.add(Integer.parseInt(step.group(2)));
                type = element(type);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static @Nullable Field declared(@Nullable Class<?> in, String name, List<Integer> places) {
        Field[] fields = in == null ? new Field[0] : in.getDeclaredFields();
        for (int place = 0; place < fields.length; place++) {
            if (fields[place].getName().equals(name)) {
                places.add(place);
                return fields[place];
            }
        }
        places.add(LAST);
        return null;
    }

    private static @Nullable Class<?> raw(@Nullable Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> raw(generic.getRawType());
            case null, default -> null;
        };
    }

    private static @Nullable Type element(@Nullable Type type) {
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments().length == 1
                ? generic.getActualTypeArguments()[0]
                : null;
    }
}
