package io.greenlit.notify.web;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Applies a JSON merge patch (RFC 7396). */
final class MergePatch {

  private MergePatch() {}

  static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    ObjectNode result =
        target instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    changes.forEachEntry((name, value) -> {
      if (value.isNull()) {
        result.remove(name);
      } else {
        result.set(name, apply(result.path(name), value));
      }
    });
    return result;
  }
}
