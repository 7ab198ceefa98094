package io.greenlit.notify.webhook;

import org.jspecify.annotations.Nullable;

/** Cuts texts to length, and remembers whether it had to. */
final class Texts {

  private static final int LONGEST_URL = 2048;

  private boolean shortened;

  /** Whether anything had to be cut or left out. */
  boolean shortened() {
    return shortened;
  }

  /** The text, with an ellipsis in place of what is too long, never within a character. */
  String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    shortened = true;
    int end = longest - 1;
    boolean withinPair = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, withinPair ? end - 1 : end) + "…";
  }

  @Nullable String cutIfAny(@Nullable String text, int longest) {
    return text == null ? null : cut(text, longest);
  }

  /** Half a url leads nowhere: an overlong one is left out. */
  @Nullable String url(@Nullable String url) {
    if (url == null || url.length() <= LONGEST_URL) {
      return url;
    }
    shortened = true;
    return null;
  }
}
