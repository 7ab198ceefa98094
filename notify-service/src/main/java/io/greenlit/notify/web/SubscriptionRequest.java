package io.greenlit.notify.web;

import io.greenlit.notify.subscription.CustomHeaders;
import io.greenlit.notify.subscription.Endpoint;
import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.notify.subscription.Subscription;
import io.greenlit.notify.subscription.SubscriptionDraft;
import io.greenlit.notify.subscription.Verification;
import io.greenlit.notify.webhook.Format;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a subscriber sends, and refuses what it does not know. */
final class SubscriptionRequest {

  private static final Set<String> OF_CREATION = Sent.fields(Sent.NewSubscription.class);
  private static final Set<String> OF_PATCH = Sent.fields(Sent.SubscriptionPatch.class);

  private static final String OPERATIONAL_URL = "operationalUrl";

  private SubscriptionRequest() {}

  /** What a new subscription is to be. */
  static SubscriptionDraft creation(JsonNode body) {
    onlyKnown(body, "", OF_CREATION);
    return draft(body);
  }

  /** What a subscription is to be after a merge patch (RFC 7396) that may be made. */
  static SubscriptionDraft patched(Subscription subscription, JsonNode patch) {
    SecretRequest.refusePatch(patch);
    onlyKnown(patch, "", OF_PATCH);
    JsonNode filter = patch.path("filter");
    if (filter.isObject()) {
      patch = ((ObjectNode) patch).deepCopy().set("filter", FilterRequest.renamed(filter));
    }
    SubscriptionDraft draft = draft(MergePatch.apply(json(subscription), patch));
    GivenAgain.require(subscription, patch, draft);
    return draft;
  }

  private static SubscriptionDraft draft(JsonNode body) {
    String url = text(body, "url");
    if (url == null) {
      throw new InvalidSubscription("url", "is missing: say where the webhooks go");
    }
    return new SubscriptionDraft(
        Endpoint.parse("url", url),
        text(body, "description"),
        FilterRequest.filter(body.path("filter")),
        flag(body, "active", true),
        format(text(body, "format")),
        headers(body.path("headers")),
        verification(text(body, "verify")),
        rateLimit(body.path("rateLimit")),
        DigestRequest.digest(body),
        operationalUrl(text(body, OPERATIONAL_URL)),
        CredentialsRequest.credentials(body),
        flag(body, "coalesce", false));
  }

  private static @Nullable URI operationalUrl(@Nullable String url) {
    return url == null ? null : Endpoint.parse(OPERATIONAL_URL, url);
  }

  private static @Nullable Integer rateLimit(JsonNode rate) {
    if (isAbsent(rate)) {
      return null;
    }
    if (!rate.isInt()) {
      throw new InvalidSubscription("rateLimit", "must be a whole number of requests a minute");
    }
    return rate.intValue();
  }

  private static CustomHeaders headers(JsonNode headers) {
    if (isAbsent(headers)) {
      return CustomHeaders.NONE;
    }
    if (!headers.isObject()) {
      throw new InvalidSubscription("headers", "must be a JSON object of names and values");
    }
    Map<String, String> values = new LinkedHashMap<>();
    headers
        .properties()
        .forEach(header -> {
          if (!header.getValue().isString()) {
            throw new InvalidSubscription("headers", "must have strings as values");
          }
          values.put(header.getKey(), header.getValue().stringValue());
        });
    return new CustomHeaders(values);
  }

  private static Verification verification(@Nullable String word) {
    if (word == null) {
      return Verification.NONE;
    }
    return Stream.of(Verification.values())
        .filter(verification -> verification.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new InvalidSubscription("verify", "is not known: use any of none, options, event"));
  }

  private static Format format(@Nullable String word) {
    if (word == null) {
      return Format.STANDARD;
    }
    return Stream.of(Format.values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new InvalidSubscription(
                "format",
                "is not known: use any of "
                    + Stream.of(Format.values()).map(Format::word).toList()));
  }

  static boolean flag(JsonNode body, String name, boolean otherwise) {
    JsonNode flag = body.path(name);
    if (isAbsent(flag)) {
      return otherwise;
    }
    if (!flag.isBoolean()) {
      throw new InvalidSubscription(name, "must be true or false");
    }
    return flag.booleanValue();
  }

  static @Nullable String text(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (isAbsent(value)) {
      return null;
    }
    if (!value.isString()) {
      throw new InvalidSubscription(name, "must be a string");
    }
    return value.stringValue();
  }

  static void onlyKnown(JsonNode body, String path, Set<String> known) {
    if (!body.isObject()) {
      throw new InvalidSubscription(
          path.isEmpty() ? "body" : path.substring(0, path.length() - 1), "must be a JSON object");
    }
    for (String name : body.propertyNames()) {
      if (!known.contains(name)) {
        throw new InvalidSubscription(
            path + name, "is not known here: use any of " + new TreeSet<>(known));
      }
    }
  }

  static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static ObjectNode json(Subscription subscription) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("url", subscription.url().toString());
    json.put("description", subscription.description());
    FilterRequest.write(subscription.filter(), json.putObject("filter"));
    json.put("active", subscription.active());
    json.put("format", subscription.format().word());
    json.put("verify", subscription.verify().word());
    json.put("rateLimit", subscription.rateLimit());
    DigestRequest.write(subscription.digest(), json);
    URI operational = subscription.operationalUrl();
    json.put(OPERATIONAL_URL, operational == null ? null : operational.toString());
    CredentialsRequest.write(subscription.credentials(), json);
    json.put("coalesce", subscription.coalesce());
    ObjectNode headers = json.putObject("headers");
    subscription.headers().values().forEach(headers::put);
    return json;
  }
}
