package io.greenlit.notify;

import io.greenlit.notify.kafka.BooksEdge;
import io.greenlit.notify.kafka.KafkaEdge;
import io.greenlit.notify.settings.NotifySettings;
import io.greenlit.notify.web.ApiDocument;
import io.greenlit.notify.web.AttemptController;
import io.greenlit.notify.web.DeadLetterController;
import io.greenlit.notify.web.NotifyAccess;
import io.greenlit.notify.web.Places;
import io.greenlit.notify.web.PreviewController;
import io.greenlit.notify.web.ReplayController;
import io.greenlit.notify.web.ResendController;
import io.greenlit.notify.web.SecretController;
import io.greenlit.notify.web.SkipController;
import io.greenlit.notify.web.StateController;
import io.greenlit.notify.web.SubscriberController;
import io.greenlit.notify.web.SubscriptionController;
import io.greenlit.notify.web.SubscriptionIds;
import io.greenlit.notify.web.TokenController;
import io.greenlit.notify.web.VerificationController;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The service that delivers. Its parts are named here; nothing is found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(NotifySettings.class)
@Import({
  KafkaEdge.class,
  BooksEdge.class,
  DeliveryEdge.class,
  NotifyAccess.class,
  SubscriberController.class,
  TokenController.class,
  SubscriptionController.class,
  SecretController.class,
  DeadLetterController.class,
  StateController.class,
  ReplayController.class,
  ResendController.class,
  SkipController.class,
  AttemptController.class,
  Places.class,
  PreviewController.class,
  VerificationController.class,
  SubscriptionIds.class,
  ApiDocument.class
})
public class NotifyService {

  /**
   * The service, configured by {@code notify-service.yml} and ready to run in this or another's
   * JVM.
   */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(NotifyService.class)
        .properties("spring.config.name=notify-service");
  }

  public static void main(String[] arguments) {
    application().run(arguments);
  }
}
