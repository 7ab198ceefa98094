package io.greenlit.platform.access.web;

import static io.greenlit.platform.access.KnownTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.greenlit.platform.access.AccessRule;
import io.greenlit.platform.access.AccessRules;
import io.greenlit.platform.access.Caller;
import io.greenlit.platform.access.KnownAccess;
import io.greenlit.platform.access.KnownTokens;
import io.greenlit.platform.access.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** JSON web tokens of an issuer whose public key is configured. */
@SpringBootTest(classes = JwtTest.Service.class)
@AutoConfigureWebTestClient
class JwtTest {

  private static final KeyPair ISSUER = pair();
  private static final KeyPair ANOTHER = pair();

  @TempDir private static Path folder = Path.of("");

  @Autowired private WebTestClient http;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry settings) throws IOException {
    Path key = folder.resolve("issuer.pem");
    Files.writeString(
        key,
        "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
            .formatted(
                Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(ISSUER.getPublic().getEncoded())));
    String prefix = "spring.security.oauth2.resourceserver.jwt.";
    settings.add(prefix + "public-key-location", () -> key.toUri().toString());
    settings.add(prefix + "audiences", () -> "greenlit");
  }

  @Test
  void a_bearer_is_the_subscriber_of_its_subject_with_the_scopes_of_its_claim() {
    String token = token(ISSUER, claims -> claims.claim("scope", "shows:read openid"));

    EntityExchangeResult<String> answer = get("/who", token);

    assertThat(answer.getStatus().value()).isEqualTo(200);
    assertThat(answer.getResponseBody()).isEqualTo("acme SUBSCRIBER [SHOWS_READ]");
    assertThat(get("/operating", token).getStatus().value()).isEqualTo(403);
  }

  @Test
  void scopes_may_be_an_array_and_a_role_makes_an_operator() {
    String token =
        token(
            ISSUER,
            claims ->
                claims
                    .claim("scope", List.of("shows:read", "tokens:write"))
                    .claim("greenlit_role", List.of("operator")));

    assertThat(get("/who", token).getResponseBody()).startsWith("operator OPERATOR");
    assertThat(get("/operating", token).getStatus().value()).isEqualTo(200);
  }

  @Test
  void a_bearer_without_scopes_may_do_nothing() {
    assertThat(get("/who", token(ISSUER, claims -> claims)).getStatus().value()).isEqualTo(403);
  }

  @Test
  void what_is_signed_by_another_or_for_another_or_has_expired_is_worth_nothing() {
    UnaryOperator<JWTClaimsSet.Builder> reads = claims -> claims.claim("scope", "shows:read");
    List<String> worthless =
        List.of(
            token(ANOTHER, reads),
            token(ISSUER, claims -> reads.apply(claims).audience("others")),
            token(
                ISSUER,
                claims ->
                    reads.apply(claims).expirationTime(Date.from(Instant.now().minusSeconds(600)))),
            token(ISSUER, reads) + "x");

    assertThat(worthless)
        .allSatisfy(token -> assertThat(get("/who", token).getStatus().value()).isEqualTo(401));
  }

  @Test
  void a_subject_that_is_no_subscriber_is_nobody_least_of_all_the_operators() {
    for (String subject : List.of("operator", "Somebody Else", "")) {
      String token = token(ISSUER, claims -> claims.subject(subject).claim("scope", "shows:read"));

      assertThat(get("/who", token).getStatus().value()).as(subject).isEqualTo(401);
    }
  }

  @Test
  void tokens_of_our_own_are_taken_beside_them() {
    assertThat(get("/who", KnownTokens.ACME).getResponseBody()).startsWith("acme SUBSCRIBER");
    assertThat(get("/operating", KnownTokens.OPERATOR).getStatus().value()).isEqualTo(200);
  }

  private EntityExchangeResult<String> get(String path, String token) {
    return http.get()
        .uri(path)
        .header(HttpHeaders.AUTHORIZATION, bearer(token))
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }

  private static String token(KeyPair signer, UnaryOperator<JWTClaimsSet.Builder> more) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .subject("acme")
            .audience("greenlit")
            .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), more.apply(claims).build());
    try {
      jwt.sign(new RSASSASigner(signer.getPrivate()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(KnownAccess.class)
  static class Service {

    @Bean
    AccessRules rules() {
      return AccessRules.of(
          AccessRule.reading(Scope.SHOWS_READ, "/who"),
          AccessRule.operating(Scope.TOKENS_WRITE, HttpMethod.GET, "/operating"));
    }

    @Bean
    Who who() {
      return new Who();
    }
  }

  /** Says whom it has before it. */
  @RestController
  static class Who {

    @GetMapping({"/who", "/operating"})
    String who(@AuthenticationPrincipal Caller caller) {
      return caller.subscriber() + " " + caller.role() + " " + caller.scopes();
    }
  }
}
