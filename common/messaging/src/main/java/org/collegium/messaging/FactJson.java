package org.collegium.messaging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// The JSON of facts: a mapper of its own, so that no service's web settings change what is on the wire.
final class FactJson {

    /// Below Kafka's default limit of 1 MiB a record: a fact that a broker refuses would hold up all that
    /// follow it.
    static final int LONGEST_VALUE = 900_000;

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    Map<String, String> readStrings(String json) {
        return mapper.readValue(json, STRINGS);
    }

    /// The fact a value holds.
    ///
    /// @throws UnreadableFact if it is no JSON, of wrong types, or lacks what the contract does not mark as
    /// nullable
    <T extends Record> T read(byte[] value, Class<T> contract) {
        try {
            T fact = mapper.readValue(value, contract);
            if (fact == null) {
                throw new UnreadableFact("The value is the JSON null, not a " + contract.getSimpleName());
            }
            requireComponents(fact);
            return fact;
        } catch (JacksonException e) {
            throw new UnreadableFact("The value is no " + contract.getSimpleName() + ": " + e.getOriginalMessage());
        }
    }

    /// The fact a tombstone tells: its contract has one component, the key.
    <T extends Record> T tombstone(UUID key, Class<T> contract) {
        try {
            var constructor = contract.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return constructor.newInstance(key);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(contract.getName() + " cannot be made from its key alone", e);
        }
    }

    /// Otherwise a missing id would only show as a null deep inside a handler, tried again and again in vain.
    private static void requireComponents(Record fact) {
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class) && valueOf(component, fact) == null) {
                throw new UnreadableFact("The value is no %s: %s is missing"
                        .formatted(fact.getClass().getSimpleName(), component.getName()));
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record fact) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
