package io.greenlit.notify.subscription;

/** How an endpoint says that it wants webhooks, before it gets any. */
public enum Verification {
  /** Not at all: who subscribes is believed. */
  NONE("none"),
  /** It allows us in its answer to OPTIONS (CloudEvents 1.0, HTTP webhooks, section 4). */
  OPTIONS("options"),
  /** It answers 2xx to a signed event that says nothing else. */
  EVENT("event");

  private final String word;

  Verification(String word) {
    this.word = word;
  }

  /** What subscribers write. */
  public String word() {
    return word;
  }
}
