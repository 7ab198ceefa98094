package io.greenlit.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.ingest.intake.Allowance;
import io.greenlit.ingest.web.Lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

class LinesTest {

  private static final int MAX = 10;

  static Stream<Long> seeds() {
    return RandomGenerator.getDefault().longs(20).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void it_does_not_matter_how_a_body_is_cut_into_chunks(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    byte[] body = "one\n\ntwo é\r\nthis one is too long\n \nthree\n\nlast".getBytes(UTF_8);

    List<String> lines = new ArrayList<>();
    Allowance allowance = new Allowance(1000);
    Lines cutter = new Lines(MAX, allowance.open());
    for (int from = 0; from < body.length; ) {
      int to = Math.min(body.length, from + 1 + random.nextInt(12));
      byte[] chunk = java.util.Arrays.copyOfRange(body, from, to);
      cutter
          .next(DefaultDataBufferFactory.sharedInstance.wrap(chunk))
          .forEach(line -> lines.add(show(line)));
      from = to;
    }
    cutter.last().forEach(line -> lines.add(show(line)));

    assertThat(lines)
        .as("seed %d", seed)
        .containsExactly("1 one", "3 two é\r", "4 dropped", "6 three", "8 last");
    assertThat(allowance.used()).isEqualTo("onetwo é\rthreelast".getBytes(UTF_8).length);
  }

  @Test
  void a_line_for_which_there_is_no_memory_is_dropped_alone() {
    Allowance allowance = new Allowance(12);
    Allowance.Share share = allowance.open();
    Lines cutter = new Lines(MAX, share);

    List<String> first = show(cutter, "12345678\n12345\n");
    share.shrink(8);
    List<String> second = show(cutter, "12345\n");

    assertThat(first).containsExactly("1 12345678", "2 dropped");
    assertThat(second).containsExactly("3 12345");
  }

  private static List<String> show(Lines cutter, String chunk) {
    return cutter.next(DefaultDataBufferFactory.sharedInstance.wrap(chunk.getBytes(UTF_8))).stream()
        .map(LinesTest::show)
        .toList();
  }

  private static String show(Line line) {
    return switch (line) {
      case Line.Complete complete -> complete.number() + " " + new String(complete.bytes(), UTF_8);
      case Line.Dropped dropped -> dropped.number() + " dropped";
    };
  }
}
