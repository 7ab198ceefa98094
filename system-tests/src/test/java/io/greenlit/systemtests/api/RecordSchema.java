package io.greenlit.systemtests.api;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.change.Tier;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON schema of what a record is written as. */
final class RecordSchema {

  private RecordSchema() {}

  /** All components are always there; those that are {@code @Nullable} can be null. */
  static Map<String, @Nullable Object> of(Class<?> type) {
    return object(properties(type));
  }

  /** The fields of a record. */
  static Map<String, @Nullable Object> properties(Class<?> type) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Map<String, @Nullable Object> property =
          property(component.getName(), component.getAnnotatedType());
      properties.put(component.getName(), property);
    }
    return properties;
  }

  /** The schema of an object that has all of these. */
  static Map<String, @Nullable Object> object(Map<String, @Nullable Object> properties) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("required", List.copyOf(properties.keySet()));
    object.put("properties", properties);
    return object;
  }

  private static Map<String, @Nullable Object> property(String name, AnnotatedType annotated) {
    Map<String, @Nullable Object> schema = new LinkedHashMap<>(schema(name, annotated));
    if (annotated.isAnnotationPresent(Nullable.class)) {
      return Map.of("oneOf", List.of(schema, Map.of("type", "null")));
    }
    return schema;
  }

  private static Map<String, @Nullable Object> schema(String name, AnnotatedType annotated) {
    if (annotated instanceof AnnotatedParameterizedType list) {
      AnnotatedType element = list.getAnnotatedActualTypeArguments()[0];
      return ordered("type", "array", "items", schema(name, element));
    }
    Class<?> type = (Class<?>) annotated.getType();
    if (type.isRecord()) {
      return of(type);
    }
    if (type == String.class) {
      return text(name);
    }
    return Map.of("type", primitive(type));
  }

  private static Map<String, @Nullable Object> text(String name) {
    return switch (name) {
      case "from", "to", "status" -> words(Status.values());
      case "tier" -> words(Tier.values());
      default -> Map.of("type", "string");
    };
  }

  private static Map<String, @Nullable Object> words(Enum<?>[] values) {
    return ordered("type", "string", "enum", Arrays.stream(values).map(Enum::name).toList());
  }

  private static String primitive(Class<?> type) {
    if (type == boolean.class) {
      return "boolean";
    }
    if (type == double.class) {
      return "number";
    }
    if (type == int.class || type == long.class || type == Integer.class) {
      return "integer";
    }
    throw new IllegalArgumentException("say what " + type + " is in JSON");
  }

  /** Names and values in their order: that of {@code Map.of} is another in each run. */
  static Map<String, @Nullable Object> ordered(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return map;
  }
}
