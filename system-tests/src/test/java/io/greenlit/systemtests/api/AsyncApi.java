package io.greenlit.systemtests.api;

import static io.greenlit.systemtests.api.RecordSchema.ordered;

import io.greenlit.schemas.topics.Topic;
import io.greenlit.schemas.topics.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The AsyncAPI 3 document of webhooks and topics, made of what the code sends and reads. */
final class AsyncApi {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";
  private static final String WEBHOOKS = "webhooks";
  private static final String OPERATIONAL = "operational-webhooks";

  private final Map<String, @Nullable Object> channels = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> messages = new LinkedHashMap<>();

  private AsyncApi() {}

  /** The document as JSON. */
  static String document() throws ClassNotFoundException {
    AsyncApi api = new AsyncApi();
    api.webhooks();
    Topics.ALL.forEach(api::topic);
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("asyncapi", "3.0.0");
    document.put("info", info());
    document.put("servers", servers());
    document.put("channels", api.channels);
    document.put("operations", operations());
    document.put("components", Map.of("messages", api.messages));
    return JSON.writeValueAsString(document).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, @Nullable Object> info() {
    Map<String, @Nullable Object> info = new LinkedHashMap<>();
    info.put("title", "Greenlit");
    info.put("version", "1");
    info.put(
        "description",
        "Webhooks to subscribers, and the topics that the services share. A deployment may put a prefix before the names of topics; beside each there can be one for dead letters, with -dead-letters behind its name.");
    info.put(
        "license",
        ordered("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"));
    return info;
  }

  private static Map<String, @Nullable Object> servers() {
    return ordered(
        "subscriber",
        ordered(
            "host", "{endpoint}",
            "protocol", "https",
            "description", "The url of a subscription",
            "variables", Map.of("endpoint", Map.of("description", "Its host and path"))),
        "kafka",
        ordered("host", "localhost:9092", "protocol", "kafka"));
  }

  private static Map<String, @Nullable Object> operations() {
    return ordered(
        "deliver",
        post(
            WEBHOOKS,
            "Tells a subscriber of a change; anything but 2xx within 15 s is tried again"),
        "report",
        post(OPERATIONAL, "Tells a subscriber what becomes of its subscription"));
  }

  private static Map<String, @Nullable Object> post(String channel, String summary) {
    return ordered(
        "action",
        "send",
        "channel",
        reference("#/channels/" + channel),
        "summary",
        summary,
        "bindings",
        Map.of("http", ordered("method", "POST", "bindingVersion", "0.3.0")));
  }

  private void webhooks() throws ClassNotFoundException {
    channel(
        WEBHOOKS,
        "Webhooks (Standard Webhooks 1.0)",
        "At least once, in order per show, in ten attempts over three days",
        WebhookMessages.ofChanges());
    channel(
        OPERATIONAL,
        "Operational webhooks (Standard Webhooks 1.0)",
        "To the operationalUrl of a subscription: at least once, in order, in seven attempts over nine hours",
        WebhookMessages.ofEvents());
  }

  private void channel(
      String name, String title, String description, Map<String, @Nullable Object> webhooks) {
    Map<String, @Nullable Object> references = new LinkedHashMap<>();
    webhooks
        .keySet()
        .forEach(each -> references.put(each, reference("#/components/messages/" + each)));
    messages.putAll(webhooks);
    channels.put(
        name,
        ordered(
            "address",
            null,
            "title",
            title,
            "description",
            description,
            "servers",
            List.of(reference("#/servers/subscriber")),
            "messages",
            references));
  }

  private void topic(Topic<?> topic) {
    Schema contract = SpecificData.get().getSchema(topic.valueType());
    String name = contract.getName();
    Map<String, @Nullable Object> message = new LinkedHashMap<>();
    message.put("name", name);
    if (contract.getDoc() != null) {
      message.put("summary", contract.getDoc());
    }
    message.put("contentType", "avro/binary");
    message.put(
        "payload", ordered("schemaFormat", AVRO, "schema", JSON.readTree(contract.toString())));
    message.put(
        "bindings",
        Map.of("kafka", ordered("key", Map.of("type", "string"), "bindingVersion", "0.5.0")));
    messages.put(name, message);
    channels.put(
        topic.name(),
        ordered(
            "address", topic.name(),
            "servers", List.of(reference("#/servers/kafka")),
            "messages", Map.of(name, reference("#/components/messages/" + name)),
            "bindings", Map.of("kafka", binding(topic))));
  }

  private static Map<String, @Nullable Object> binding(Topic<?> topic) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    topic.retention().config().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> {
          switch (entry.getKey()) {
            case "cleanup.policy" -> kept.put(entry.getKey(), List.of(entry.getValue()));
            case "retention.ms", "retention.bytes", "delete.retention.ms", "max.message.bytes" ->
                kept.put(entry.getKey(), Long.valueOf(entry.getValue()));
            default -> {} // the binding has no word for the others
          }
        });
    return ordered(
        "partitions", topic.partitions(), "topicConfiguration", kept, "bindingVersion", "0.5.0");
  }

  private static Map<String, @Nullable Object> reference(String to) {
    return Map.of("$ref", to);
  }
}
