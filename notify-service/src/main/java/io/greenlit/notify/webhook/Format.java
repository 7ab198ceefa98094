package io.greenlit.notify.webhook;

/** What a request looks like; the change that it tells and its signature are the same in all. */
public enum Format {
  /** {@code {type, timestamp, data}} as Standard Webhooks 1.0 has it. */
  STANDARD("standard"),
  /** One JSON object with the attributes of CloudEvents 1.0 beside the data. */
  CLOUDEVENTS_STRUCTURED("cloudevents-structured"),
  /** The data alone, and the attributes of CloudEvents 1.0 as headers. */
  CLOUDEVENTS_BINARY("cloudevents-binary");

  private final String word;

  Format(String word) {
    this.word = word;
  }

  /** What subscribers write. */
  public String word() {
    return word;
  }
}
