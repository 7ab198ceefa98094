package io.greenlit.status.web.instances;

import io.greenlit.platform.access.web.InstanceHeader;
import io.greenlit.status.kafka.ShelfStores;
import io.greenlit.status.kafka.ShowStore;
import io.greenlit.status.kafka.StreamSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires what lets several instances answer as one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForwardSettings.class)
@Import(ChangesHere.class)
public class InstancesEdge {

  @Bean
  Peers peers(ForwardSettings settings) {
    return new Peers(settings, System::nanoTime);
  }

  @Bean
  ShowStore.Elsewhere changesElsewhere(ShelfStores shelves, Peers peers, InstanceHeader instance) {
    return new ChangesElsewhere(shelves, peers, instance);
  }

  @Bean
  Forwarding forwarding(
      ShelfStores shelves, Peers peers, StreamSettings stream, ForwardSettings settings) {
    return new Forwarding(shelves, peers, stream.advertisedAddress(), settings.patience());
  }
}
