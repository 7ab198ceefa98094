package io.greenlit.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  private static final String HEAD = "HTTP/1.1 202 Accepted\r\nX: y\r\nContent-Length: 4\r\n\r\n";

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 50, 1000})
  void an_answer_is_complete_when_its_last_byte_is_there(int chunk) {
    String all = HEAD + "{12}";
    Answer answer = new Answer();
    answer.reset();

    for (int from = 0; from < all.length(); from += chunk) {
      assertThat(answer.isComplete()).isFalse();
      String part = all.substring(from, Math.min(all.length(), from + chunk));
      answer.add(Unpooled.copiedBuffer(part, US_ASCII));
    }

    assertThat(answer.isComplete()).isTrue();
    assertThat(answer.status()).isEqualTo(202);
  }
}
