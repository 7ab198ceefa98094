package io.greenlit.status.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.status.claim.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishersTest {

  private final Publishers publishers = Publishers.standard();

  @ParameterizedTest
  @CsvSource({
    "variety.com, TRADE",
    "' Variety ', TRADE",
    "www.variety.com, TRADE",
    "notvariety.com, PRESS",
    "about.netflix.com, OFFICIAL",
    "netflix.example, PRESS",
    "somepaper.example, PRESS"
  })
  void a_publisher_is_known_by_name_host_or_the_hosts_domain(String publisher, Tier tier) {
    assertThat(publishers.tier(publisher)).isEqualTo(tier);
  }

  @Test
  void an_article_without_a_publisher_is_press() {
    assertThat(publishers.tier(null)).isEqualTo(Tier.PRESS);
  }
}
