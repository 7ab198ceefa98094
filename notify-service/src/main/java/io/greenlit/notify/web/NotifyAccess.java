package io.greenlit.notify.web;

import io.greenlit.notify.subscription.Subscription;
import io.greenlit.platform.access.AccessRule;
import io.greenlit.platform.access.AccessRules;
import io.greenlit.platform.access.Scope;
import io.greenlit.platform.access.Subscriber;
import io.greenlit.platform.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/**
 * Who may do what here. Whatever is below a subscription is there for its owner and for operators
 * only: a handler need not ask again.
 */
@Configuration(proxyBeanMethods = false)
@Import(SubscriptionQuota.class)
public class NotifyAccess {

  private static final String SUBSCRIPTIONS = "/v1/subscriptions";
  private static final String OF_ONE = SUBSCRIPTIONS + "/{id}/**";
  private static final String SUBSCRIBERS = "/v1/subscribers";
  private static final String SUBSCRIBER = SUBSCRIBERS + "/{subscriber}";
  private static final String TOKENS = SUBSCRIBER + "/tokens";

  @Bean
  AccessRules accessRules(SubscriptionBook book) {
    AccessRule.Guard own =
        (caller, variables) -> {
          Subscription found = book.get(variables.getOrDefault("id", ""));
          return found == null || caller.sees(found.owner()) ? null : Handling.noSubscription();
        };
    AccessRule.Guard self =
        (caller, variables) ->
            caller.sees(variables.getOrDefault("subscriber", "")) ? null : noSubscriber();
    return AccessRules.of(
        AccessRule.acting(Scope.SUBSCRIPTIONS_READ, HttpMethod.GET, SUBSCRIPTIONS),
        AccessRule.acting(Scope.SUBSCRIPTIONS_WRITE, HttpMethod.POST, SUBSCRIPTIONS),
        AccessRule.acting(Scope.SUBSCRIPTIONS_READ, HttpMethod.GET, OF_ONE).guardedBy(own),
        AccessRule.acting(Scope.SUBSCRIPTIONS_WRITE, HttpMethod.POST, OF_ONE).guardedBy(own),
        AccessRule.acting(Scope.SUBSCRIPTIONS_WRITE, HttpMethod.PUT, OF_ONE).guardedBy(own),
        AccessRule.acting(Scope.SUBSCRIPTIONS_WRITE, HttpMethod.PATCH, OF_ONE).guardedBy(own),
        AccessRule.acting(Scope.SUBSCRIPTIONS_WRITE, HttpMethod.DELETE, OF_ONE).guardedBy(own),
        AccessRule.operating(Scope.TOKENS_READ, HttpMethod.GET, SUBSCRIBERS),
        AccessRule.operating(Scope.TOKENS_WRITE, HttpMethod.PUT, SUBSCRIBER),
        AccessRule.acting(Scope.TOKENS_READ, HttpMethod.GET, SUBSCRIBER).guardedBy(self),
        AccessRule.acting(Scope.TOKENS_READ, HttpMethod.GET, TOKENS).guardedBy(self),
        AccessRule.acting(Scope.TOKENS_WRITE, HttpMethod.POST, TOKENS).guardedBy(self),
        AccessRule.acting(Scope.TOKENS_WRITE, HttpMethod.DELETE, TOKENS + "/{token}")
            .guardedBy(self));
  }

  /** What everybody is told of a subscriber that is not there for them. */
  static Problem noSubscriber() {
    return Problem.notFound(
        "There is no subscriber of this id: an operator makes it with PUT /v1/subscribers/{id}.");
  }

  /** Whether tokens can be made for an id. */
  static boolean isOperator(String subscriber) {
    return subscriber.equals(Subscriber.OPERATOR);
  }
}
