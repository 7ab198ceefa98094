package io.greenlit.notify.http;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.delivery.AttemptResult;
import io.greenlit.notify.delivery.Outcome;
import io.greenlit.notify.subscription.ClientCertificate;
import io.greenlit.notify.subscription.ClientCertificates;
import io.greenlit.notify.subscription.Credentials;
import io.greenlit.notify.subscription.Subscription;
import io.netty.handler.ssl.ClientAuth;
import io.netty.pkitesting.CertificateBuilder.Algorithm;
import io.netty.pkitesting.X509Bundle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Endpoints that want to see a certificate, on loopback. */
class IdentitiesTest {

  private static final ClientCertificates OURS = new ClientCertificates();
  private static final ClientCertificates OTHERS = new ClientCertificates();
  private static final ClientCertificate ANN = OURS.of("ann");
  private static final ClientCertificate BOB = OURS.of("bob");
  private static final X509Bundle AUTHORITY = OURS.authority();

  private final WebhookSender sender = Sending.trusting(new Tls(AUTHORITY.toTrustManagerFactory()));

  @AfterEach
  void close() {
    sender.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"ecp256", "ecp384", "rsa2048", "ed25519"})
  void an_endpoint_that_demands_a_certificate_sees_that_of_the_subscription(Algorithm algorithm)
      throws Exception {
    try (GuardedServer server = server(ClientAuth.REQUIRE)) {
      AttemptResult result = send(server, "ann", OURS.of("ann", algorithm));

      assertThat(result.error()).isNull();
      assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
      assertThat(server.calls).extracting(GuardedServer.Call::subject).containsExactly("CN=ann");
    }
  }

  @Test
  void without_a_certificate_or_with_one_of_another_authority_the_attempt_fails_and_says_why()
      throws Exception {
    try (GuardedServer server = server(ClientAuth.REQUIRE)) {
      AttemptResult none = send(server, "nobody", null);
      AttemptResult wrong = send(server, "stranger", OTHERS.of("stranger"));

      for (AttemptResult result : List.of(none, wrong)) {
        assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(result.error()).contains("certificate");
      }
      assertThat(server.calls).isEmpty();
    }
  }

  @Test
  void a_certificate_that_has_expired_is_refused_by_the_endpoint() throws Exception {
    try (GuardedServer server = server(ClientAuth.REQUIRE)) {
      AttemptResult result =
          send(server, "late", OURS.until(Instant.now().minus(Duration.ofDays(1))));

      assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
      assertThat(result.error()).contains("certificate");
      assertThat(server.calls).isEmpty();
    }
  }

  @Test
  void no_connection_is_ever_used_for_two_subscriptions() throws Exception {
    try (GuardedServer server = server(ClientAuth.OPTIONAL)) {
      List<CompletableFuture<AttemptResult>> sent = new ArrayList<>();
      for (int round = 0; round < 10; round++) {
        sent.add(begin(server, "ann", ANN));
        sent.add(begin(server, "bob", BOB));
        sent.add(begin(server, "nobody", null));
        sent.add(begin(server, "ann-again", ANN));
        all(sent);
      }

      assertThat(sent).allSatisfy(each -> assertThat(each.join().delivered()).isTrue());
      assertThat(server.calls).hasSize(40);
      assertThat(by(server, GuardedServer.Call::subject))
          .isEqualTo(
              Map.of(
                  "ann", Set.of("CN=ann"),
                  "ann-again", Set.of("CN=ann"),
                  "bob", Set.of("CN=bob"),
                  "nobody", Set.of("nobody")));
      Map<String, Set<Integer>> connections = by(server, GuardedServer.Call::port);
      assertThat(connections.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
      assertThat(connections.get("ann")).as("connections are used again").hasSizeLessThan(10);
    }
  }

  @Test
  void another_certificate_is_shown_from_the_next_attempt_on() throws Exception {
    try (GuardedServer server = server(ClientAuth.OPTIONAL)) {
      send(server, "ann", ANN);
      send(server, "ann", OURS.of("ann the second"));
      send(server, "ann", null);

      assertThat(server.calls)
          .extracting(GuardedServer.Call::subject)
          .containsExactly("CN=ann", "CN=ann the second", "nobody");
    }
  }

  @Test
  void who_shows_a_certificate_looks_at_that_of_the_endpoint_all_the_same() throws Exception {
    X509Bundle another = GuardedServer.named("example.com", AUTHORITY);
    X509Bundle unknown = GuardedServer.named("localhost", OTHERS.authority());
    for (X509Bundle bad : List.of(another, unknown)) {
      try (GuardedServer server = new GuardedServer(bad, AUTHORITY, ClientAuth.REQUIRE)) {
        AttemptResult result = send(server, "ann", ANN);

        assertThat(result.outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(server.calls).isEmpty();
      }
    }
  }

  private static GuardedServer server(ClientAuth wanted) throws Exception {
    return new GuardedServer(GuardedServer.named("localhost", AUTHORITY), AUTHORITY, wanted);
  }

  private static <T> Map<String, Set<T>> by(
      GuardedServer server, Function<GuardedServer.Call, T> what) {
    return server.calls.stream()
        .collect(groupingBy(GuardedServer.Call::path, mapping(what, toSet())));
  }

  private static void all(List<CompletableFuture<AttemptResult>> sent) {
    CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new))
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }

  private AttemptResult send(
      GuardedServer server, String id, @Nullable ClientCertificate certificate) {
    return begin(server, id, certificate).orTimeout(30, TimeUnit.SECONDS).join();
  }

  private CompletableFuture<AttemptResult> begin(
      GuardedServer server, String id, @Nullable ClientCertificate certificate) {
    Subscription subscription =
        Sending.subscription(id, server.url(id), new Credentials(null, certificate));
    return Sending.begin(sender, subscription);
  }
}
