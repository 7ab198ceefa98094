package io.greenlit.standalone.demo;

import io.greenlit.standalone.demo.Chapter.Expected;
import io.greenlit.standalone.webhooks.Webhook;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Tells the story, article by article, and checks that exactly the expected webhooks follow. */
final class Story {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private final Api api;
  private final Arrivals arrivals;
  private final PrintWriter out;
  private final List<String> complaints = new ArrayList<>();
  private int shown;

  Story(Api api, Arrivals arrivals, PrintWriter out) {
    this.api = api;
    this.arrivals = arrivals;
    this.out = out;
  }

  /** Runs it; gives what went wrong, empty when nothing did. */
  List<String> tell(List<Chapter> chapters) throws IOException, InterruptedException {
    arrivals.expectSignedWith(api.subscribe(arrivals.url()));
    int expected = 0;
    for (Chapter chapter : chapters) {
      out.printf("%n%s%n  ▸ %s  (%s)%n", chapter.tell(), chapter.headline(), chapter.publisher());
      String articleId = api.send(chapter.article());
      awaitFolded(chapter, articleId);
      awaitWebhooks(chapter, expected + chapter.expect().size());
      expected += chapter.expect().size();
    }
    int arrived = arrivals.all().size();
    out.printf(
        "%n%d articles sent, %d webhooks expected, %d arrived, %d of them with a signature that holds.%n",
        chapters.size(), expected, arrived, verified());
    if (arrived > expected) {
      complaints.add((arrived - expected) + " webhooks came that nobody expected");
    }
    return List.copyOf(complaints);
  }

  private long verified() {
    return arrivals.all().stream().filter(webhook -> webhook.flaw() == null).count();
  }

  private void awaitFolded(Chapter chapter, String articleId)
      throws IOException, InterruptedException {
    String show = chapter.show();
    if (show == null) {
      return;
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!api.show(show).filter(status -> isEvidence(status, articleId)).isPresent()) {
      if (System.nanoTime() > deadline) {
        complaints.add("“%s” did not become evidence for %s".formatted(chapter.headline(), show));
        return;
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  private static boolean isEvidence(JsonNode status, String articleId) {
    return status.findValues("articleId").stream().anyMatch(id -> id.asString().equals(articleId));
  }

  private void awaitWebhooks(Chapter chapter, int count) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (arrivals.all().size() < count && System.nanoTime() < deadline) {
      LockSupport.parkNanos(PAUSE);
    }
    List<Webhook> news = arrivals.all().subList(shown, arrivals.all().size());
    shown += news.size();
    news.forEach(this::show);
    List<Expected> changes = news.stream().map(Expected::of).toList();
    if (!changes.equals(chapter.expect())) {
      complaints.add(
          "after “%s” expected %s, but got %s"
              .formatted(chapter.headline(), chapter.expect(), changes));
    }
  }

  private void show(Webhook webhook) {
    String flaw = webhook.flaw();
    out.printf("  ◂ %s%n    %s%n", webhook.summary(), webhook.quote());
    out.printf(
        "    %s, %s%n",
        webhook.id(), flaw == null ? "signature verified" : "BAD SIGNATURE: " + flaw);
    if (flaw != null) {
      complaints.add(webhook.id() + ": " + flaw);
    }
    out.flush();
  }
}
