package io.greenlit.platform.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells in the OpenAPI document which fields may be null; all others are always there. */
final class Nullness implements ModelConverter {

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public @Nullable Schema resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
    Schema<?> definition = context.getDefinedModels().get(name(raw));
    if (raw.isRecord() && definition != null && definition.getProperties() != null) {
      describe(raw, definition);
    }
    return resolved;
  }

  /** Records nested in different ones can have one simple name: an annotation sets them apart. */
  private static String name(Class<?> raw) {
    var named = raw.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    return named == null || named.name().isEmpty() ? raw.getSimpleName() : named.name();
  }

  private static void describe(Class<?> raw, Schema<?> definition) {
    List<String> required = new ArrayList<>();
    for (RecordComponent component : raw.getRecordComponents()) {
      Schema<?> property = definition.getProperties().get(component.getName());
      if (property == null) {
        continue;
      }
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        definition.addProperty(component.getName(), orNull(property));
      } else {
        required.add(component.getName());
      }
    }
    definition.setRequired(required);
  }

  private static Schema<?> orNull(Schema<?> property) {
    if (property.getAnyOf() != null) {
      return property;
    }
    Schema<Object> nothing = new Schema<>();
    nothing.addType("null");
    return new Schema<>().anyOf(List.of(property, nothing));
  }
}
