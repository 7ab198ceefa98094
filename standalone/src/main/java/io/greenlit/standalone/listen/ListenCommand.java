package io.greenlit.standalone.listen;

import io.greenlit.standalone.TokenOptions;
import io.greenlit.standalone.webhooks.Receiver;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Subscribes to a running Greenlit and prints what it tells, until it is stopped. */
@Command(
    name = "listen",
    description = "Subscribes to a running Greenlit and prints each change, until Ctrl-C.",
    footer = {
      "Each webhook is verified, and printed before it is answered. The subscription is",
      "removed at the end; with --keep it stays, paused, and goes on the next time."
    })
public final class ListenCommand implements Callable<Integer> {

  private static final long PATIENCE_SECONDS = 30;

  @Option(
      names = "--notify-url",
      paramLabel = "URL",
      description = "Where notify-service answers (default: ${DEFAULT-VALUE}).")
  private URI notifyUrl = URI.create("http://localhost:8083");

  @Mixin private TokenOptions token = new TokenOptions();

  @Option(
      names = "--show",
      paramLabel = "ID",
      description = "Only changes of this show; can be given several times.")
  private List<String> shows = new ArrayList<>();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only changes to this status, such as RENEWED; can be given several times.")
  private List<String> statuses = new ArrayList<>();

  @Option(names = "--json", description = "Print the JSON of each webhook, one a line.")
  private boolean json;

  @Option(
      names = "--keep",
      arity = "0..1",
      paramLabel = "FILE",
      fallbackValue = "greenlit-data/listen.json",
      description =
          "Keep the subscription, and go on with it the next time (default file: ${FALLBACK-VALUE}).")
  private @Nullable Path keep;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to receive webhooks on (default: any that is free).")
  private int port;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Where notify-service reaches this port, if that is not 127.0.0.1; it is open to all then.")
  private @Nullable URI url;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (notifyUrl.getHost() == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--notify-url %s: say it like http://localhost:8083".formatted(notifyUrl));
    }
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Thread atTheEnd = Thread.ofPlatform().name("greenlit-stop").unstarted(() -> end(stop, stopped));
    Runtime.getRuntime().addShutdownHook(atTheEnd);
    try {
      listen(stop);
      return 0;
    } finally {
      stopped.countDown();
      unhook(atTheEnd);
    }
  }

  private void listen(CountDownLatch stop) throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Told told = new Told(spec.commandLine().getOut(), err, json, stop::countDown);
    Subscriptions subscriptions = new Subscriptions(notifyUrl, token.authorization());
    try (Receiver receiver = Receiver.start(address(), told::take)) {
      Kept kept = subscribe(receiver, subscriptions);
      err.printf("greenlit: listening as %s, Ctrl-C ends it%n", kept.id());
      err.flush();
      try {
        stop.await();
      } finally {
        leave(kept, subscriptions, err);
        err.printf("greenlit: %s%n", told.summary());
        err.flush();
      }
    }
  }

  private InetSocketAddress address() {
    return url == null
        ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
        : new InetSocketAddress(port);
  }

  private Kept subscribe(Receiver receiver, Subscriptions subscriptions)
      throws IOException, InterruptedException {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("url", url == null ? receiver.url() : url.toString());
    wanted.put("filter", Map.of("shows", shows, "statuses", statuses));
    Kept kept = keep == null ? null : Kept.in(keep);
    if (kept != null) {
      receiver.expectSignedWith(kept.secret());
      if (subscriptions.resume(kept.id(), wanted)) {
        return kept;
      }
    }
    String secret = secret();
    receiver.expectSignedWith(secret);
    wanted.put("description", "greenlit listen");
    wanted.put("secret", secret);
    Kept made = new Kept(subscriptions.create(wanted), secret);
    if (keep != null) {
      made.write(keep);
    }
    return made;
  }

  /** Ours, so that it is known before the first webhook comes. */
  private static String secret() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return "whsec_" + Base64.getEncoder().encodeToString(key);
  }

  private void leave(Kept kept, Subscriptions subscriptions, PrintWriter err)
      throws InterruptedException {
    try {
      if (keep == null) {
        subscriptions.remove(kept.id());
      } else {
        subscriptions.pause(kept.id());
      }
    } catch (IOException e) {
      err.printf("greenlit: the subscription %s is still there: %s%n", kept.id(), e.getMessage());
    }
  }

  private static void end(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      var _ = stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void unhook(Thread atTheEnd) {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      // the end has begun, and the hook with it
    }
  }
}
