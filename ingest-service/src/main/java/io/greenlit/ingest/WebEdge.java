package io.greenlit.ingest;

import io.greenlit.ingest.intake.Allowance;
import io.greenlit.ingest.intake.ArticleLog;
import io.greenlit.ingest.intake.Intake;
import io.greenlit.ingest.web.ArticlesEndpoint;
import io.greenlit.ingest.web.Limits;
import io.greenlit.ingest.web.ObservedShare;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;

/** Where articles come from: the endpoint and the bounds of what it takes. */
@Configuration(proxyBeanMethods = false)
class WebEdge {

  @Bean
  Allowance allowance(IngestSettings settings, MeterRegistry registry) {
    Allowance allowance = new Allowance(settings.maxUnderWay().toBytes());
    Gauge.builder("greenlit.ingest.under.way", allowance, Allowance::used)
        .description("Memory of the articles that are being received or wait for Kafka")
        .baseUnit(BaseUnits.BYTES)
        .register(registry);
    return allowance;
  }

  @Bean
  ArticlesEndpoint articlesEndpoint(
      ArticleLog log,
      InstantSource clock,
      Allowance allowance,
      IngestSettings settings,
      MeterRegistry registry) {
    Limits limits =
        new Limits(
            (int) settings.maxArticleSize().toBytes(),
            settings.batchConcurrency(),
            settings.unreadAnswers());
    Intake intake = new Intake(log, clock);
    return new ArticlesEndpoint(intake, allowance, limits, registry);
  }

  @Bean
  ObservedShare observedShare(IngestSettings settings) {
    return new ObservedShare(settings.tracedShare(), ThreadLocalRandom::current);
  }

  @Bean
  MeterFilter withoutTimerOfObservedShare() {
    return ObservedShare.withoutTimer();
  }

  @Bean
  HandlerMapping articlesMapping(ArticlesEndpoint endpoint) {
    return new SimpleUrlHandlerMapping(
        Map.of(ArticlesEndpoint.PATH, endpoint), Ordered.HIGHEST_PRECEDENCE);
  }
}
