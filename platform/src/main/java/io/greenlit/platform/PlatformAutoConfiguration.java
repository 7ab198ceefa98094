package io.greenlit.platform;

import io.greenlit.platform.kafka.KafkaHealth;
import io.greenlit.platform.kafka.KafkaSettings;
import io.greenlit.platform.kafka.RequiredTopics;
import io.greenlit.platform.kafka.TopicCreation;
import io.greenlit.platform.problem.ProblemWebExceptionHandler;
import io.greenlit.schemas.topics.Topics;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.client.ReactorResourceFactory;
import tools.jackson.databind.json.JsonMapper;

/** Gives every service the same problem documents, clock, topics at start and health. */
@AutoConfiguration(
    after = KafkaAutoConfiguration.class,
    before = {ErrorWebFluxAutoConfiguration.class, NettyReactiveWebServerAutoConfiguration.class})
@EnableConfigurationProperties(KafkaSettings.class)
public class PlatformAutoConfiguration {

  @Bean
  ProblemWebExceptionHandler problemWebExceptionHandler(JsonMapper json) {
    return new ProblemWebExceptionHandler(json);
  }

  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return InstantSource.system();
  }

  /**
   * Event loops of its own for each service: shared ones would end for all services of a JVM when
   * the first of them stops, and the others could not end what they have begun. When they end, the
   * web server has answered all that it took: nothing is left to wait for.
   */
  @Bean
  ReactorResourceFactory reactorResourceFactory() {
    ReactorResourceFactory resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    resources.setShutdownQuietPeriod(Duration.ZERO);
    return resources;
  }

  /** Needs a bean of {@link RequiredTopics}; slice tests that have none run without Kafka. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(RequiredTopics.class)
  static class Kafka {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    Admin kafkaAdminClient(KafkaProperties properties) {
      return Admin.create(properties.buildAdminProperties());
    }

    @Bean(initMethod = "start")
    TopicCreation topicCreation(
        @Lazy Admin admin, RequiredTopics required, KafkaSettings settings) {
      return new TopicCreation(admin, required.and(Topics.ACCESS), settings);
    }

    @Bean
    KafkaHealth kafkaHealthIndicator(@Lazy Admin admin, TopicCreation topics) {
      return new KafkaHealth(admin, topics);
    }
  }
}
