package io.greenlit.notify.webhook;

/** How a webhook is signed (Standard Webhooks 1.0, "Signature scheme"). */
public enum Scheme {
  /** HMAC-SHA256 with a secret that sender and receiver share. */
  V1("v1"),
  /** Ed25519: the receiver has the public key only. */
  V1A("v1a");

  private final String word;

  Scheme(String word) {
    this.word = word;
  }

  /** What stands before the signature in the header, and what subscribers write. */
  public String word() {
    return word;
  }
}
