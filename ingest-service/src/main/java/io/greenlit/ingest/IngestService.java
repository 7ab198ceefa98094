package io.greenlit.ingest;

import io.greenlit.ingest.web.ApiDocument;
import io.greenlit.ingest.web.IngestAccess;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The service that takes articles in. Its parts are named here; nothing is found by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(IngestSettings.class)
@Import({KafkaEdge.class, WebEdge.class, IngestAccess.class, ApiDocument.class})
public class IngestService {

  /**
   * The service, configured by {@code ingest-service.yml} and ready to run in this or another's
   * JVM.
   */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(IngestService.class)
        .properties("spring.config.name=ingest-service");
  }

  public static void main(String[] arguments) {
    application().run(arguments);
  }
}
