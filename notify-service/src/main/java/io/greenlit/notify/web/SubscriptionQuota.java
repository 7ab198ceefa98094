package io.greenlit.notify.web;

import io.greenlit.platform.access.AccessBook;
import io.greenlit.platform.access.Caller;
import io.greenlit.platform.access.Quotas;
import io.greenlit.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Holds how many subscriptions somebody has against how many it may have. */
@Component
public class SubscriptionQuota {

  private final SubscriptionBook subscriptions;
  private final AccessBook subscribers;
  private final Quotas quotas;

  public SubscriptionQuota(SubscriptionBook subscriptions, AccessBook subscribers, Quotas quotas) {
    this.subscriptions = subscriptions;
    this.subscribers = subscribers;
    this.quotas = quotas;
  }

  /** Refuses one more where as many are there as may be; several made at once may pass it by. */
  void requireRoom(Caller caller) {
    if (caller.isOperator()) {
      return;
    }
    String owner = caller.subscriber();
    int most = quotas.of(subscribers.subscriber(owner)).subscriptions();
    int there = subscriptions.after("", most, each -> each.owner().equals(owner)).size();
    if (there >= most) {
      throw Problem.quotaUsedUp(
          "%s may have %d subscriptions: delete one, or ask an operator for more."
              .formatted(owner, most));
    }
  }
}
