package io.greenlit.benchmarks.intake;

import io.greenlit.benchmarks.load.PreparedPost;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Articles of about 3 kB about a show that does not exist. Their words are drawn one by one, so
 * that they compress no better than real ones do.
 */
final class SampleArticle {

  private static final int TEXT_LENGTH = 2_800;
  private static final int WORDS_OF_A_SENTENCE = 14;
  private static final String[] WORDS =
      """
      actor agency again air anchor answer asked audience autumn away award back bay because before begin believe \
      best between boat bridge broadcaster budget build cable camera candle captain cast chance channel chapter \
      character city close coast comeback comment company contract country crew cup day deal decision deck \
      director drama early east edge eight end enough episode evening every executive eye family fan far father \
      festival few figure film final fire fleet follow forward fresh friend future gate give ground group harbour \
      heart hint home hope hour however idea insider interview island join keep lantern last late lead leave left \
      letter light line list little long look lost love main make many market maybe meet minister month morning \
      mother move music mystery network never news next night nobody north note number office old open order other \
      page part path people perhaps pilot plan play poll possible press producer production promise question quiet \
      radio rain rather ready reason record remain renewal report return river road role room rumour sail salt \
      scene schedule script sea season second sequel series set seven ship shoot shore show sign silence sister \
      slot small source south speak spring star start stay still storm story stream street studio summer talk team \
      tell theatre third time title today together tower town trailer turn twelve under until viewer village voice \
      wait want watch water wave week west while wind window winter without word work world writer year yet young\
      """
          .split(" ");

  private SampleArticle() {}

  /**
   * The JSON of an article, with a place for a number in its url.
   *
   * @param variant another number is another text
   */
  static String json(int variant) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(variant);
    StringBuilder text = new StringBuilder();
    for (int word = 1; text.length() < TEXT_LENGTH; word++) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
      text.append(word % WORDS_OF_A_SENTENCE == 0 ? ". " : " ");
    }
    return """
    {"url": "https://www.coastal-screen.example/news/%s?utm_source=feed", \
    "publisher": "Coastal Screen", "title": "Is there more Salt and Lanterns to come?", \
    "publishedAt": "2026-01-31T09:30:00Z", "language": "en", "text": "%s"}\
    """
        .formatted(PreparedPost.PLACE, text);
  }
}
