package io.greenlit.notify;

import io.greenlit.notify.dispatch.Sender;
import io.greenlit.notify.http.SenderSettings;
import io.greenlit.notify.http.WebhookSender;
import io.greenlit.notify.settings.NotifySettings;
import io.greenlit.notify.web.DeploymentRules;
import io.greenlit.platform.outbound.Outbound;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the HTTP client that delivers. */
@Configuration(proxyBeanMethods = false)
class DeliveryEdge {

  @Bean
  Outbound outbound(NotifySettings settings) {
    return new Outbound(settings.outbound());
  }

  @Bean
  DeploymentRules deploymentRules(NotifySettings settings, Outbound outbound) {
    return new DeploymentRules(outbound, settings.headers());
  }

  @Bean
  Sender sender(NotifySettings settings, Outbound outbound, InstantSource clock) {
    NotifySettings.Http http = settings.http();
    return new WebhookSender(
        new SenderSettings(
            http.connectTimeout(),
            http.timeout(),
            (int) http.answerLimit().toBytes(),
            settings.inFlight(),
            "Greenlit/" + version(),
            settings.source(),
            settings.origin()),
        outbound,
        clock);
  }

  /** The version in the jar's manifest; classes that are in no jar are a build in progress. */
  private static String version() {
    @Nullable String version = NotifyService.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
