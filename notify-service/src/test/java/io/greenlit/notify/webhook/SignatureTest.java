package io.greenlit.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

  private static final Secret SECRET = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final Secret OTHER = Secret.of(new byte[32]);
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Body BODY = Body.of("{\"test\": 2432232314}");

  @Test
  void the_published_vector_is_met() {
    String signature = Signature.of(ID, Instant.ofEpochSecond(1614265330), BODY, List.of(SECRET));

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void several_secrets_give_several_signatures_and_each_verifies() {
    Instant now = Instant.now();

    String signatures = Signature.of(ID, now, BODY, List.of(OTHER, SECRET));

    assertThat(signatures.split(" ")).hasSize(2);
    assertVerifies(SECRET, now, signatures);
    assertVerifies(OTHER, now, signatures);
  }

  private static void assertVerifies(Secret secret, Instant at, String signatures) {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of(
                "webhook-id", List.of(ID),
                "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())),
                "webhook-signature", List.of(signatures)),
            (_, _) -> true);
    assertThatCode(() -> new Webhook(secret.reveal()).verify(BODY.toString(), headers))
        .doesNotThrowAnyException();
  }
}
