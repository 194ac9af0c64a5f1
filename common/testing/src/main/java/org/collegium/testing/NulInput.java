package org.collegium.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.collegium.testing.Api.Answer;
import org.collegium.testing.MappedEndpoints.Handled;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// Sends NUL, which no database can hold, wherever an endpoint takes something: in each parameter, in each part of a
/// path and in each text of a body. Each is refused with 422 that names it; a path is none with it, so 400 will do
/// there.
public final class NulInput {

    private static final String IN_JSON = "a\u0000b";
    private static final String IN_ADDRESS = "a%00b";

    private final String prefix;
    private final Api caller;
    private final List<String> taken = new ArrayList<>();

    private NulInput(String prefix, Api caller) {
        this.prefix = prefix;
        this.caller = caller;
    }

    /// The parameters and texts that were not refused, or not in the way they should be; empty if all is well.
    ///
    /// @param caller somebody with a token
    public static List<String> takenBy(RequestMappingHandlerMapping mapping, String prefix, Api caller) {
        NulInput input = new NulInput(prefix, caller);
        MappedEndpoints.handled(mapping, prefix).forEach(input::send);
        return List.copyOf(input.taken);
    }

    /// What a page takes, for a service whose callers are people: every address with its parameters, and every form
    /// with its fields.
    ///
    /// @param text what stands in each of them
    public static List<Form> forms(RequestMappingHandlerMapping mapping, String text) {
        return MappedEndpoints.handled(mapping, "").stream()
                .map(endpoint -> new Form(endpoint.method(), path(endpoint), fieldsOf(endpoint, text)))
                .filter(form -> !form.fields().isEmpty())
                .toList();
    }

    private static Map<String, String> fieldsOf(Handled endpoint, String text) {
        Map<String, String> fields = new TreeMap<>();
        for (MethodParameter parameter : endpoint.handler().getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            Class<?> type = parameter.getParameterType();
            if (parameter.hasParameterAnnotation(RequestParam.class) && type.equals(String.class)) {
                fields.put(name(parameter), text);
            } else if (type.isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)) {
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType().equals(String.class))
                        .forEach(component -> fields.put(component.getName(), text));
            }
        }
        return fields;
    }

    /// @param path an id of nothing in each of its places
    public record Form(String method, String path, Map<String, String> fields) {}

    private void send(Handled endpoint) {
        for (MethodParameter parameter : endpoint.handler().getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                inQuery(endpoint, name(parameter));
            } else if (parameter.hasParameterAnnotation(RequestBody.class)
                    && parameter.getParameterType().isRecord()) {
                inBody(endpoint, parameter.getParameterType());
            } else if (parameter.hasParameterAnnotation(PathVariable.class)) {
                inPath(endpoint, parameter);
            }
        }
    }

    private void inQuery(Handled endpoint, String name) {
        Answer answer = ask(endpoint, path(endpoint) + "?" + name + "=" + IN_ADDRESS, "{}");
        if (answer.status() != 422 || !fields(answer).equals(Set.of(name))) {
            taken.add(told(endpoint, "?" + name, answer));
        }
    }

    private void inPath(Handled endpoint, MethodParameter parameter) {
        String place = "{" + parameter.getParameterName() + "}";
        Answer answer = ask(endpoint, filled(endpoint, endpoint.path().replace(place, IN_ADDRESS)), "{}");
        if (!Set.of(400, 422).contains(answer.status()) || !isProblem(answer)) {
            taken.add(told(endpoint, "the path", answer));
        }
    }

    private void inBody(Handled endpoint, Class<?> type) {
        Set<String> texts = new TreeSet<>();
        Object body = sample(type, "", texts);
        Answer answer = ask(endpoint, path(endpoint), JsonMapper.shared().writeValueAsString(body));
        Set<String> missed = new TreeSet<>(texts);
        missed.removeAll(fields(answer));
        if (!texts.isEmpty() && (answer.status() != 422 || !missed.isEmpty())) {
            taken.add(told(endpoint, missed.toString(), answer));
        }
    }

    private Answer ask(Handled endpoint, String path, String body) {
        return endpoint.method().equals("GET") || endpoint.method().equals("DELETE")
                ? caller.send(endpoint.method(), prefix + path, BodyPublishers.noBody())
                : caller.send(endpoint.method(), prefix + path, BodyPublishers.ofString(body));
    }

    private static String path(Handled endpoint) {
        return filled(endpoint, endpoint.path());
    }

    /// An id of nothing in every place that is left.
    private static String filled(Handled endpoint, String path) {
        boolean isNumbered = Arrays.stream(endpoint.handler().getMethod().getParameterTypes())
                .anyMatch(type -> type == long.class);
        return path.replaceAll("\\{[^}]+}", isNumbered ? "0" : UUID.randomUUID().toString());
    }

    /// The fields that a problem names.
    private static Set<String> fields(Answer answer) {
        Set<String> fields = new TreeSet<>();
        if (answer.status() == 422 && answer.text("code").equals("invalid-fields")) {
            answer.json()
                    .path("errors")
                    .forEach(error -> fields.add(error.path("field").asString()));
        }
        return fields;
    }

    private static boolean isProblem(Answer answer) {
        return answer.header("Content-Type").orElse("").startsWith("application/problem+json")
                && !answer.text("code").isEmpty();
    }

    private static String told(Handled endpoint, String where, Answer answer) {
        return "%s, %s: %d %.200s".formatted(endpoint.endpoint(), where, answer.status(), answer.body());
    }

    private static String name(MethodParameter parameter) {
        RequestParam said = parameter.getParameterAnnotation(RequestParam.class);
        return said == null || said.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : said.name();
    }

    /// A body of the right shape whose every text holds NUL.
    ///
    /// @param texts takes the paths of those texts, as problems name them
    private static Object sample(Type type, String path, Set<String> texts) {
        if (type.equals(String.class)) {
            texts.add(path);
            return IN_JSON;
        }
        if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
            return List.of(sample(list.getActualTypeArguments()[0], path + "[0]", texts));
        }
        return type instanceof Class<?> simple && simple.isRecord()
                ? object(simple, path, texts)
                : plain(type.getTypeName());
    }

    private static Map<String, Object> object(Class<?> type, String path, Set<String> texts) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String inner = path.isEmpty() ? component.getName() : path + "." + component.getName();
            object.put(component.getName(), sample(component.getGenericType(), inner, texts));
        }
        return object;
    }

    private static Object plain(String type) {
        return switch (type) {
            case "java.util.UUID" -> UUID.randomUUID();
            case "java.lang.Integer", "java.lang.Long", "int", "long" -> 1;
            case "java.lang.Boolean", "boolean" -> true;
            case "java.time.LocalDate" -> "2030-01-01";
            case "java.time.Instant" -> "2030-01-01T00:00:00Z";
            default -> throw new IllegalStateException("There is no sample of " + type + " yet.");
        };
    }
}
