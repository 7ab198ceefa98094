package io.greenlit.notify.webhook;

import java.security.GeneralSecurityException;

/** Says that the Java runtime lacks what every full one has. */
final class MissingAlgorithm extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  MissingAlgorithm(String algorithm, GeneralSecurityException cause) {
    super(algorithm + " is missing: run on a Java runtime that has the standard algorithms", cause);
  }
}
