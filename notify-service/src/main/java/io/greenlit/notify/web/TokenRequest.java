package io.greenlit.notify.web;

import io.greenlit.notify.subscription.InvalidSubscription;
import io.greenlit.platform.access.AccessToken;
import io.greenlit.platform.access.Caller;
import io.greenlit.platform.access.Scope;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a new token is to be: no token makes one that may do more, or longer, than itself.
 *
 * @param expiresAt null where it has no end
 */
record TokenRequest(String name, Set<Scope> scopes, @Nullable Instant expiresAt) {

  static TokenRequest read(JsonNode body, Caller caller, Instant now) {
    SubscriptionRequest.onlyKnown(body, "", Sent.fields(Sent.NewToken.class));
    return new TokenRequest(
        name(SubscriptionRequest.text(body, "name")),
        scopes(body.path("scopes"), caller),
        expiresAt(SubscriptionRequest.text(body, "expiresAt"), caller.expiresAt(), now));
  }

  private static String name(@Nullable String name) {
    if (name == null || name.isBlank()) {
      throw new InvalidSubscription("name", "is missing: say what the token is for");
    }
    if (name.length() > AccessToken.LONGEST_NAME) {
      throw new InvalidSubscription(
          "name", "has more than " + AccessToken.LONGEST_NAME + " characters: shorten it");
    }
    return name;
  }

  private static Set<Scope> scopes(JsonNode words, Caller caller) {
    if (!words.isArray() || words.isEmpty()) {
      throw new InvalidSubscription(
          "scopes", "must be an array of some of " + words(List.of(Scope.values())));
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (JsonNode word : words) {
      scopes.add(
          (word.isString() ? Stream.of(word.stringValue()) : Stream.<String>empty())
              .flatMap(text -> Scope.of(text).stream())
              .findFirst()
              .orElseThrow(() ->
                  new InvalidSubscription(
                      "scopes", "must hold none but " + words(List.of(Scope.values())))));
    }
    if (!caller.scopes().containsAll(scopes)) {
      throw new InvalidSubscription(
          "scopes",
          "may hold no more than those of the token that asks, which are "
              + words(caller.scopes()));
    }
    return scopes;
  }

  private static List<String> words(Collection<Scope> scopes) {
    return scopes.stream().map(Scope::word).sorted().toList();
  }

  private static @Nullable Instant expiresAt(
      @Nullable String text, @Nullable Instant latest, Instant now) {
    if (text == null) {
      return latest;
    }
    Instant wanted;
    try {
      wanted = Instant.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidSubscription("expiresAt", "must be a time such as 2027-01-31T00:00:00Z");
    }
    if (!wanted.isAfter(now)) {
      throw new InvalidSubscription("expiresAt", "must lie in the future");
    }
    if (latest != null && wanted.isAfter(latest)) {
      throw new InvalidSubscription(
          "expiresAt", "may be no later than that of the token that asks, which is " + latest);
    }
    return wanted;
  }
}
