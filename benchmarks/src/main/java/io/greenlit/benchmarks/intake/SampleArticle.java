package io.greenlit.benchmarks.intake;

import io.greenlit.benchmarks.load.PreparedPost;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** An article of about 3 kB about a show that does not exist. */
final class SampleArticle {

  private static final int TEXT_LENGTH = 2_800;
  private static final List<String> SENTENCES =
      List.of(
          "The harbour drama Salt and Lanterns ended its first season on a cliff in every sense. ",
          "Neither the network nor the writers have said whether there will be a second one. ",
          "\\\"We have ideas for years\\\", its lead told a radio station on Tuesday. ",
          "Insiders speak of talks about the budget, which the boats alone made a matter of debate. ",
          "Viewers have counted the candles in the last scene and drawn their own conclusions. ",
          "Filming, if it comes to that, would have to begin before the autumn storms. ",
          "A decision is expected when the figures of the last episodes are in. ");

  private SampleArticle() {}

  /** Its JSON, with a place for a number in its url. */
  static String json() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    StringBuilder text = new StringBuilder();
    while (text.length() < TEXT_LENGTH) {
      text.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
    }
    return """
    {"url": "https://www.coastal-screen.example/news/%s?utm_source=feed", \
    "publisher": "Coastal Screen", "title": "Is there more Salt and Lanterns to come?", \
    "publishedAt": "2026-01-31T09:30:00Z", "language": "en", "text": "%s"}\
    """
        .formatted(PreparedPost.PLACE, text);
  }
}
