package io.greenlit.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Exceptions;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;

/** Over real sockets; an allowed address of loopback stands for the public ones. */
class OutboundTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String OPEN = "127.0.0.77";

  private final AtomicInteger reached = new AtomicInteger();
  private final DisposableServer server =
      HttpServer.create()
          .host("0.0.0.0")
          .port(0)
          .handle((request, response) -> {
            reached.incrementAndGet();
            return "/redirect".equals(request.fullPath())
                ? response.sendRedirect("http://127.0.0.1:80/")
                : response.status(204).send();
          })
          .bindNow();

  @AfterEach
  void close() {
    server.disposeNow();
  }

  @Test
  void a_name_that_resolves_to_an_open_address_is_called() {
    assertThat(status(vetting(OPEN), "hooks.example")).isEqualTo(204);
  }

  @Test
  void a_name_that_answers_differently_the_second_time_gains_nothing() {
    HttpClient client = vetting(OPEN, "127.0.0.1");

    assertThat(status(client, "rebinding.example")).isEqualTo(204);
    assertThat(failure(client, "rebinding.example")).hasMessage("address refused: loopback");
    assertThat(reached).hasValue(1);
  }

  @Test
  void of_several_answers_only_open_ones_are_called() {
    assertThat(status(vetting("127.0.0.1 127.0.0.77 10.0.0.1"), "mixed.example")).isEqualTo(204);
    assertThat(failure(vetting("127.0.0.1 10.0.0.1 ::1"), "closed.example"))
        .hasMessage("address refused: loopback, private");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "0.0.0.0"})
  void an_address_in_the_url_is_vetted_like_an_answer(String host) {
    assertThat(failure(vetting(), host)).hasMessageStartingWith("address refused: ");
    assertThat(reached).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "2130706433", "127.1", "0x7f000001", "0177.0.0.1"})
  void whatever_the_system_makes_of_a_host_it_does_not_lead_inside(String host) {
    HttpClient client = new Outbound(settings(List.of())).vetted(fresh());

    Throwable failure = failure(client, host);

    assertThat(failure).isInstanceOfAny(AddressRefused.class, java.net.UnknownHostException.class);
    assertThat(reached).hasValue(0);
  }

  @Test
  void the_name_of_this_machine_is_refused_with_the_real_resolver() {
    HttpClient client = new Outbound(settings(List.of())).vetted(fresh());

    assertThat(failure(client, "localhost")).hasMessage("address refused: loopback");
  }

  @Test
  void no_redirect_is_followed() {
    assertThat(
            vetting(OPEN)
                .followRedirect(false)
                .get()
                .uri(url("hooks.example", "/redirect"))
                .response()
                .map(response -> response.status().code())
                .block(PATIENCE))
        .isEqualTo(302);
  }

  @Test
  void without_vetting_this_machine_can_be_called() {
    HttpClient client =
        new Outbound(new OutboundSettings(true, false, List.of(), List.of())).vetted(fresh());

    assertThat(status(client, "127.0.0.1")).isEqualTo(204);
    assertThat(status(client, "localhost")).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://example.com/ | https",
        "https://127.0.0.1/ | (loopback)",
        "https://[::1]:8443/ | (loopback)",
        "https://[::ffff:a00:1]/ | private",
        "https://[64:ff9b::7f00:1]/ | (NAT64 (loopback))",
        "https://[fe80::1%25eth0]/ | (link-local)",
        "https://169.254.169.254/latest/meta-data | (metadata service)",
        "https://2130706433/ | different addresses",
        "https://0x7f000001/ | different addresses",
        "https://0177.0.0.1/ | different addresses",
        "https://017700000001/ | different addresses",
      })
  void what_is_refused_whatever_a_name_says_is_refused_at_once(String url, String reason) {
    assertThat(new Outbound(settings(List.of())).refusal(https(url))).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/hook",
        "https://8.8.8.8:8443/",
        "https://[2606:4700::1111]/",
        "https://1and1.example/",
        "https://localhost/", // a name: vetted when it is connected to
        "HTTPS://EXAMPLE.COM/"
      })
  void what_may_be_called_is_not_refused(String url) {
    assertThat(new Outbound(settings(List.of())).refusal(https(url))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.1", "0x7f.1", "127.0.0.1.", "1.2.3.256", "01.2.3.4", "0x"})
  void numbers_that_resolvers_read_in_different_ways_are_told(String host) {
    assertThat(Literals.ambiguous(host)).isTrue();
  }

  @Test
  void a_range_that_is_none_ends_the_start() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Outbound(settings(List.of("10.0.0.0/99"))))
        .withMessageContaining("10.0.0.0/99");
  }

  private static URI https(String url) {
    return URI.create(url);
  }

  private static OutboundSettings settings(List<String> allow) {
    return new OutboundSettings(false, true, allow, List.of());
  }

  /** A client for which every request is a new connection. */
  private static HttpClient fresh() {
    return HttpClient.create(ConnectionProvider.newConnection());
  }

  /** Each answer is one or several addresses with spaces between them. */
  private static HttpClient vetting(String... answers) {
    Names names = new Names(new ArrayDeque<>(List.of(answers)));
    return new Outbound(settings(List.of(OPEN)), names).vetted(fresh());
  }

  private String url(String host, String path) {
    return "http://" + host + ":" + server.port() + path;
  }

  private @Nullable Integer status(HttpClient client, String host) {
    return client
        .get()
        .uri(url(host, "/"))
        .response()
        .map(response -> response.status().code())
        .block(PATIENCE);
  }

  private Throwable failure(HttpClient client, String host) {
    try {
      @Nullable Integer status = status(client, host);
      throw new AssertionError(host + " was called and answered " + status);
    } catch (RuntimeException e) {
      return Exceptions.unwrap(e);
    }
  }

  /** A name server that gives the next of its answers each time it is asked. */
  private static final class Names extends AddressResolverGroup<InetSocketAddress> {

    private final Queue<String> answers;

    Names(Queue<String> answers) {
      this.answers = answers;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
      return new InetNameResolver(executor) {
        @Override
        protected void doResolve(String name, Promise<InetAddress> promise) {
          throw new AssertionError("all answers are wanted, not the first");
        }

        @Override
        protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
          promise.setSuccess(
              Arrays.stream(answers.remove().split(" ")).map(InetAddress::ofLiteral).toList());
        }
      }.asAddressResolver();
    }
  }
}
