package io.greenlit.standalone.listen;

import io.greenlit.standalone.read.Printable;
import io.greenlit.standalone.webhooks.Webhook;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints webhooks, each once, and only those whose signature holds. */
final class Told {

  private static final int TAKEN = 204;
  private static final int REFUSED = 400;
  private static final int CANNOT_PRINT = 503;
  private static final int REMEMBERED = 100_000;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;
  private final Runnable outIsGone;
  private final Set<String> ids =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });
  private int printed;
  private int repeated;
  private int refused;

  /**
   * @param outIsGone is run when nobody reads what is printed any more
   */
  Told(PrintWriter out, PrintWriter err, boolean json, Runnable outIsGone) {
    this.out = out;
    this.err = err;
    this.json = json;
    this.outIsGone = outIsGone;
  }

  /** Prints a webhook; gives the status to answer with, a success only once it is printed. */
  synchronized int take(Webhook webhook) {
    if (webhook.flaw() != null) {
      refused++;
      err.printf("greenlit: refused a request: %s%n", Printable.of(webhook.flaw()));
      err.flush();
      return REFUSED;
    }
    if (ids.contains(webhook.id())) {
      repeated++;
      return TAKEN;
    }
    out.println(json ? webhook.body().toString() : line(webhook));
    if (out.checkError()) {
      outIsGone.run();
      return CANNOT_PRINT;
    }
    ids.add(webhook.id());
    printed++;
    return TAKEN;
  }

  synchronized String summary() {
    return "%d printed, %d came again, %d refused".formatted(printed, repeated, refused);
  }

  private static String line(Webhook webhook) {
    if (!webhook.isChange()) {
      return Printable.of("%s  %s".formatted(webhook.type(), webhook.body().path("data")));
    }
    String corrected = webhook.type().equals("status.corrected") ? "corrected" : "";
    return Stream.of(webhook.summary(), corrected, webhook.quote(), webhook.link())
        .filter(part -> part != null && !part.isEmpty())
        .map(Printable::of)
        .collect(Collectors.joining("  "));
  }
}
