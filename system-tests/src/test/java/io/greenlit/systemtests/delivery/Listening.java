package io.greenlit.systemtests.delivery;

import static org.awaitility.Awaitility.await;

import io.greenlit.platform.access.KnownTokens;
import io.greenlit.standalone.listen.ListenCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/** {@code greenlit listen} in a thread, with what it printed. */
final class Listening implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern BEGAN = Pattern.compile("listening as (sub_[a-z2-7]+)");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Thread thread;

  private Listening(List<String> arguments) {
    CommandLine command =
        new CommandLine(new ListenCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    thread = Thread.ofPlatform().unstarted(() -> command.execute(arguments.toArray(String[]::new)));
  }

  static Listening to(String notifyUrl, String... options) {
    Listening listening =
        new Listening(
            Stream.concat(
                    Stream.of("--notify-url", notifyUrl, "--token", KnownTokens.OPERATOR),
                    Stream.of(options))
                .toList());
    listening.thread.start();
    return listening;
  }

  /** Its id, once it has subscribed. */
  String subscription() {
    await().atMost(PATIENCE).until(() -> BEGAN.matcher(complaints()).find());
    Matcher began = BEGAN.matcher(complaints());
    if (!began.find()) {
      throw new IllegalStateException(complaints());
    }
    return began.group(1);
  }

  List<String> lines() {
    return out.toString().lines().toList();
  }

  /** What it says of itself. */
  String complaints() {
    return err.toString();
  }

  /** Ends it as Ctrl-C does. */
  void interrupt() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }

  @Override
  public void close() {
    thread.interrupt();
    await().atMost(PATIENCE).until(() -> !thread.isAlive());
  }
}
