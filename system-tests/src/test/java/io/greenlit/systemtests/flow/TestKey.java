package io.greenlit.systemtests.flow;

import io.greenlit.platform.access.KnownTokens;
import java.util.Map;

/** Settings that services do not start without: keys for tests, which may share topics. */
public final class TestKey {

  static final String SETTING = "greenlit.notify.encryption.keys.test";
  static final String VALUE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  public static final Map<String, String> SETTINGS =
      Map.of(SETTING, VALUE, KnownTokens.SETTING, KnownTokens.OPERATOR);

  private TestKey() {}
}
