package io.greenlit.systemtests.flow;

import java.util.Map;

/** Settings that notify-service does not start without: a key for tests, which may share topics. */
public final class TestKey {

  static final String SETTING = "greenlit.notify.encryption.keys.test";
  static final String VALUE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  public static final Map<String, String> SETTINGS = Map.of(SETTING, VALUE);

  private TestKey() {}
}
