package io.greenlit.notify.sealing;

/** A text is sealed with a key that this instance was not given. */
public final class MissingKey extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String keyId;

  MissingKey(String keyId) {
    super(
        "key '%s' is missing: set greenlit.notify.encryption.keys.%s to the key of that name and restart"
            .formatted(keyId, keyId));
    this.keyId = keyId;
  }

  /** Name of the key. */
  public String keyId() {
    return keyId;
  }
}
