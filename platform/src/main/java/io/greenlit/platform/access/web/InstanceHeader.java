package io.greenlit.platform.access.web;

/** What an instance sends along when it asks another of the same deployment. */
public record InstanceHeader(String name, String value) {

  /** Keeps the value out of logs. */
  @Override
  public String toString() {
    return "InstanceHeader[" + name + "]";
  }
}
