package io.greenlit.notify.web;

import io.greenlit.platform.openapi.DescribedApi;
import io.swagger.v3.oas.models.OpenAPI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the OpenAPI document says of the API as a whole; the rest is taken from the controllers. */
@Configuration(proxyBeanMethods = false)
@Import(DescribedApi.class)
public class ApiDocument {

  @Bean
  OpenAPI openApi() {
    return DescribedApi.of(
        "Greenlit notify-service", "Subscriptions to changes of status, and their webhooks.");
  }
}
