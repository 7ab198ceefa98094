package io.greenlit.platform.access;

import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/**
 * Lets tests of an application without Kafka in: the rules stay, and the clients of tests are the
 * operator's unless they say otherwise.
 */
@Configuration(proxyBeanMethods = false)
public class KnownAccess {

  @Bean
  OperatorKey operatorKey() {
    return KnownTokens.operator();
  }

  @Bean
  MemoryAccess memoryAccess() {
    return new MemoryAccess();
  }

  @Bean
  WebTestClientBuilderCustomizer asOperator() {
    return client ->
        client.defaultHeader(HttpHeaders.AUTHORIZATION, KnownTokens.bearer(KnownTokens.OPERATOR));
  }
}
