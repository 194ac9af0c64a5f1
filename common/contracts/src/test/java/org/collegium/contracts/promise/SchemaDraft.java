package org.collegium.contracts.promise;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The bare schema that follows from a record: names, types, formats, and what may be null.
///
/// A committed schema says the same and adds words and limits.
final class SchemaDraft {

    private SchemaDraft() {}

    static ObjectNode of(Class<?> contract) {
        ObjectNode schema = node();
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : contract.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                    && list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class)) {
                throw new IllegalStateException(component + " has elements that may be null.");
            }
            ObjectNode property = of(component.getGenericType());
            if (nullable) {
                String type = property.path("type").asString();
                property.putArray("type").add(type).add("null");
            } else {
                required.add(component.getName());
            }
            properties.set(component.getName(), property);
        }
        return schema;
    }

    private static ObjectNode of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
            ObjectNode array = node().put("type", "array");
            array.set("items", of(list.getActualTypeArguments()[0]));
            return array;
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return of(record);
        }
        return simple(type);
    }

    private static ObjectNode simple(Type type) {
        if (type == String.class) {
            return node().put("type", "string");
        }
        if (type == UUID.class) {
            return node().put("type", "string").put("format", "uuid");
        }
        if (type == LocalDate.class) {
            return node().put("type", "string").put("format", "date");
        }
        if (type == Instant.class) {
            return node().put("type", "string").put("format", "date-time");
        }
        if (type == int.class) {
            return node().put("type", "integer").put("format", "int32");
        }
        if (type == long.class) {
            return node().put("type", "integer").put("format", "int64");
        }
        if (type == boolean.class) {
            return node().put("type", "boolean");
        }
        throw new IllegalStateException(type + " is no type for a contract: use String, UUID, LocalDate, Instant, int, "
                + "long (pence), boolean, a list or a record of these.");
    }

    private static ObjectNode node() {
        return Promise.JSON.createObjectNode();
    }
}
