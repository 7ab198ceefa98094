package io.greenlit.notify.http;

import static io.greenlit.notify.http.Want.delivered;
import static io.greenlit.notify.http.Want.disabled;
import static io.greenlit.notify.http.Want.refused;
import static io.greenlit.notify.http.Want.rests;
import static io.greenlit.notify.http.Want.timedOut;
import static io.greenlit.notify.http.Want.unreachable;
import static io.greenlit.notify.http.Want.waits;

import io.greenlit.notify.http.RawServer.Conversation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The ways in which a receiver can misbehave, each with what is to come of it. */
final class Misbehaviours implements AutoCloseable {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(40);
  private static final Duration EARLY = Duration.ofSeconds(14);
  private static final Duration LATE = Duration.ofSeconds(16);
  private static final Duration LONGEST_REST = Duration.ofHours(6);
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\n";
  private static final String EMPTY = "Content-Length: 0\r\n\r\n";
  private static final String NINE_BYTES = "Content-Length: 9\r\n\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
  private static final Conversation GOOD = talk -> talk.hear().say(OK + EMPTY);

  /** A way, with the server that has it where there is one. */
  record Row(@Nullable RawServer server, URI url, Want want) {}

  final Map<String, Row> rows = new LinkedHashMap<>();
  final RawServer elsewhere = RawServer.that(GOOD);
  private volatile long began = System.nanoTime();

  Misbehaviours(Certificates certificates) throws Exception {
    silence();
    lateness();
    brokenConnections();
    nonsense();
    lengths();
    redirects();
    refusals();
    overload();
    tls(certificates);
  }

  /** Requests are made from now on: it is by this moment that answers are early or late. */
  void begin() {
    began = System.nanoTime();
  }

  private Duration until(Duration sinceBegin) {
    Duration rest = sinceBegin.minusNanos(System.nanoTime() - began);
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private void silence() {
    row("takes no connection", RawServer.deaf(), "http", unreachable("timed out after 5000 ms"));
    row("takes the connection and reads nothing", talk -> talk.hang(), timedOut());
    row("reads the request and says nothing", talk -> talk.hear().hang(), timedOut());
    row("stops within the status line", talk -> talk.hear().say("HTTP/1.1 2").hang(), timedOut());
    row("stops within the headers", talk -> talk.hear().say(OK + "Content-").hang(), timedOut());
    row("never ends its chunks", talk -> talk.hear().say(OK + CHUNKED).hang(), timedOut());
    row(
        "announces more than it says and waits",
        talk -> talk.hear().say(OK + NINE_BYTES + "ok").hang(),
        timedOut());
    row(
        "is still processing (102) and then done",
        talk -> talk.hear().say("HTTP/1.1 102 Processing\r\n\r\n").pause(SECOND).say(OK + EMPTY),
        delivered(200));
    row(
        "hints (103) and then fails",
        talk -> talk.hear().say("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + answer(500, "")),
        refused(500));
    row(
        "switches protocols (101)",
        talk -> talk.hear().say("HTTP/1.1 101 So\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n"),
        refused(101));
    row(
        "promises to go on (100) and does not",
        talk -> talk.hear().say("HTTP/1.1 100 Continue\r\n\r\n").hang(),
        timedOut());
  }

  private void lateness() {
    row(
        "says 200 after 14 seconds",
        talk -> talk.hear().pause(until(EARLY)).say(OK + EMPTY),
        delivered(200));
    row(
        "says 200 after 16 seconds",
        talk -> talk.hear().pause(until(LATE)).say(OK + EMPTY),
        timedOut());
    row(
        "says 200 at once and the rest after 16 seconds",
        talk -> talk.hear().say(OK + NINE_BYTES).pause(until(LATE)).say("all right"),
        timedOut());
    row(
        "drips a byte of headers a second",
        talk -> talk.hear().say(OK + "X-Long: ").repeat("x", SECOND, LONG),
        timedOut());
    row(
        "drips a byte of the body a second",
        talk -> talk.hear().say(OK + "Content-Length: 100\r\n\r\n").repeat("x", SECOND, LONG),
        timedOut());
    row(
        "is still processing (102), for ever",
        talk -> talk.hear().repeat("HTTP/1.1 102 Processing\r\n\r\n", Duration.ofMillis(50), LONG),
        timedOut());
  }

  private void brokenConnections() throws IOException {
    RawServer gone = RawServer.that(GOOD);
    gone.close();
    row("is not there", gone, "http", unreachable("Connection refused"));
    rows.put(
        "has a name that leads nowhere",
        new Row(null, URI.create("http://nowhere.invalid/hook"), unreachable("nowhere.invalid")));
    row("hangs up at once", _ -> {}, unreachable(""));
    row("hangs up in place of an answer", talk -> talk.hear(), unreachable("closed"));
    row("resets at the first byte", talk -> talk.hearByte().reset(), unreachable(""));
    row("resets in place of an answer", talk -> talk.hear().reset(), unreachable(""));
    row(
        "resets within the body",
        talk -> talk.hear().say(OK + NINE_BYTES + "ok").pause(SECOND).reset(),
        unreachable(""));
    row(
        "announces more than it says and hangs up",
        talk -> talk.hear().say(OK + NINE_BYTES + "ok"),
        unreachable("closed"));
  }

  private void nonsense() {
    row("answers garbage", talk -> talk.hear().say("\0\1yes!\r\n\r\n"), unreachable(""));
    row("speaks HTTP/0.9", talk -> talk.hear().say("<p>Hello</p>\r\n"), unreachable(""));
    row("speaks SMTP", talk -> talk.say("220 mail ready\r\n").hang(), unreachable(""));
    row(
        "has a status that is no number",
        talk -> talk.hear().say("HTTP/1.1 2OO OK\r\n" + EMPTY),
        unreachable(""));
    row(
        "announces two lengths",
        talk -> talk.hear().say(OK + "Content-Length: 2\r\n" + NINE_BYTES + "all right"),
        unreachable(""));
    row(
        "has a chunk of no size",
        talk -> talk.hear().say(OK + CHUNKED + "zz\r\nok\r\n"),
        unreachable(""));
    row(
        "has headers without end",
        talk -> talk.hear().say(OK).repeat("X-More: more\r\n", Duration.ZERO, LONG),
        unreachable("header"));
    row(
        "has a header of 100 kB",
        talk -> talk.hear().say(OK + "X-Long: " + "x".repeat(100_000) + "\r\n" + EMPTY),
        unreachable("header"));
  }

  private void lengths() throws IOException {
    row("says 204", talk -> talk.hear().say(NO_CONTENT + "\r\n"), delivered(204));
    row("says 204 with a body", talk -> talk.hear().say(NO_CONTENT + "\r\nok"), delivered(204));
    row(
        "says 200 and talks without end",
        talk -> talk.hear().say(OK + "\r\n").repeat("x".repeat(1024), Duration.ZERO, LONG),
        delivered(200));
    row(
        "says 500 with a megabyte",
        talk ->
            talk.hear()
                .say("HTTP/1.1 500 Oh\r\nContent-Length: 1000000\r\n\r\n")
                .say("x".repeat(1_000_000)),
        refused(500));
    byte[] bomb = zipped(new byte[4_000_000]);
    row(
        "sends a zip bomb",
        talk ->
            talk.hear()
                .say(OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n")
                .say(bomb),
        delivered(200));
  }

  private void redirects() {
    String location = "Location: " + elsewhere.url("http") + "\r\n";
    for (int status : List.of(300, 301, 302, 303, 307, 308)) {
      row(
          "redirects (%d)".formatted(status),
          talk -> talk.hear().say(answer(status, location)),
          refused(status));
    }
  }

  private void refusals() {
    row("wants no more (410)", talk -> talk.hear().say(answer(410, "")), disabled(410));
    row("does not know us (401)", talk -> talk.hear().say(answer(401, "")), refused(401));
    row(
        "fails (500) and asks for a minute",
        talk -> talk.hear().say(answer(500, "Retry-After: 60\r\n")),
        waits(500, Duration.ofMinutes(1)));
  }

  private void overload() {
    Duration usual = Duration.ofSeconds(5);
    overloaded("is overloaded (502)", 502, "", usual);
    overloaded("is overloaded (504)", 504, "", usual);
    overloaded("wants two minutes (503)", 503, "120", Duration.ofMinutes(2));
    overloaded("wants less than none (429)", 429, "-120", usual);
    overloaded("wants a while (429)", 429, "a while", usual);
    overloaded("wants ten years (429)", 429, "315360000", LONGEST_REST);
    overloaded("wants more than can be counted (429)", 429, "9".repeat(40), LONGEST_REST);
    overloaded("waits for 9999 (429)", 429, "Fri, 31 Dec 9999 23:59:59 GMT", LONGEST_REST);
    overloaded("waits for 1970 (429)", 429, "Thu, 01 Jan 1970 00:00:00 GMT", Duration.ZERO);
  }

  private void tls(Certificates certificates) throws Exception {
    secure("has a good certificate", GOOD, certificates.good(), delivered(200));
    secure("signed its own certificate", GOOD, certificates.selfSigned(), unreachable("path"));
    secure("has an expired certificate", GOOD, certificates.expired(), unreachable("path"));
    secure("has another's certificate", GOOD, certificates.ofAnother(), unreachable("localhost"));
    secure("hangs in the handshake", talk -> talk.hang(), null, unreachable("handshake"));
    secure("speaks plain text on https", talk -> talk.say(OK + EMPTY), null, unreachable("SSL"));
    row("speaks TLS on http", RawServer.that(GOOD, certificates.good()), "http", unreachable(""));
  }

  private void row(String name, Conversation conversation, Want want) {
    row(name, RawServer.that(conversation), "http", want);
  }

  private void secure(String name, Conversation talk, @Nullable SSLContext tls, Want want) {
    row(name, RawServer.that(talk, tls), "https", want);
  }

  private void overloaded(String name, int status, String retryAfter, Duration rest) {
    String header = retryAfter.isEmpty() ? "" : "Retry-After: " + retryAfter + "\r\n";
    row(name, talk -> talk.hear().say(answer(status, header)), rests(status, rest));
  }

  private void row(String name, RawServer server, String scheme, Want want) {
    rows.put(name, new Row(server, server.url(scheme), want));
  }

  static String answer(int status, String headers) {
    return "HTTP/1.1 " + status + " So\r\n" + headers + EMPTY;
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(bytes);
    }
    return zipped.toByteArray();
  }

  @Override
  public void close() throws IOException {
    elsewhere.close();
    for (Row row : rows.values()) {
      if (row.server() != null) {
        row.server().close();
      }
    }
  }
}
