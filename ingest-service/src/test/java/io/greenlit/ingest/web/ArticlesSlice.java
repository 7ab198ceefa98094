package io.greenlit.ingest.web;

import io.greenlit.ingest.intake.Allowance;
import io.greenlit.ingest.intake.Intake;
import io.greenlit.platform.access.KnownAccess;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;

/** The endpoint on a real HTTP server, in front of a {@link MemoryArticleLog}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ArticlesSlice.Service.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@interface ArticlesSlice {

  /** The instant at which all articles of these tests are fetched. */
  String NOW = "2026-03-01T12:00:00Z";

  /** Size limit of these tests, small enough to write beyond it. */
  int MAX_ARTICLE_BYTES = 20_000;

  /** Memory for all that is under way in these tests. */
  int MAX_UNDER_WAY = 60_000;

  /** The parts of the service that these tests are about. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({KnownAccess.class, IngestAccess.class})
  class Service {

    @Bean
    MemoryArticleLog log() {
      return new MemoryArticleLog();
    }

    @Bean
    MeterRegistry registry() {
      return new SimpleMeterRegistry();
    }

    @Bean
    InstantSource clock() {
      return InstantSource.fixed(Instant.parse(NOW));
    }

    @Bean
    Allowance allowance() {
      return new Allowance(MAX_UNDER_WAY);
    }

    @Bean
    HandlerMapping articles(
        MemoryArticleLog log, InstantSource clock, Allowance allowance, MeterRegistry registry) {
      ArticlesEndpoint endpoint =
          new ArticlesEndpoint(
              new Intake(log, clock), allowance, new Limits(MAX_ARTICLE_BYTES, 4, 100), registry);
      return new SimpleUrlHandlerMapping(
          Map.of(ArticlesEndpoint.PATH, endpoint), Ordered.HIGHEST_PRECEDENCE);
    }
  }
}
