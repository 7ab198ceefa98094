package io.greenlit.status.reading.language;

/** Skips tags, and what no reader sees, without parsing a page. */
final class Markup {

  private static final String[] UNSEEN = {"script", "style", "noscript", "template"};

  private Markup() {}

  /** The offset behind the tag, comment or unseen element that begins at an offset. */
  static int behind(String html, int at) {
    for (String element : UNSEEN) {
      if (html.regionMatches(true, at + 1, element, 0, element.length())) {
        int end = html.indexOf("</" + element, at);
        return end < 0 ? html.length() : end + 1;
      }
    }
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at);
      return end < 0 ? html.length() : end + 3;
    }
    int end = html.indexOf('>', at);
    return end < 0 ? html.length() : end + 1;
  }
}
