package io.greenlit.notify.web;

import io.greenlit.platform.access.KnownAccess;
import io.greenlit.platform.outbound.Outbound;
import io.greenlit.platform.outbound.OutboundSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What controllers stand on, without Kafka, at one moment. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  KnownAccess.class,
  NotifyAccess.class,
  SubscriptionController.class,
  SubscriptionIds.class
})
class MemoryService {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Bean
  MemorySubscriptionBook book() {
    return new MemorySubscriptionBook();
  }

  @Bean
  DeploymentRules rules() {
    return new DeploymentRules(
        new Outbound(new OutboundSettings(false, true, List.of(), List.of())),
        List.of("Authorization", "X-*"));
  }

  @Bean
  InstantSource clock() {
    return InstantSource.fixed(NOW);
  }
}
