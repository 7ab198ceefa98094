package io.greenlit.status.web;

import io.greenlit.platform.openapi.DescribedApi;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the OpenAPI document says of the API as a whole; the rest is taken from the controllers. */
@Configuration(proxyBeanMethods = false)
@Import(DescribedApi.class)
public class ApiDocument {

  private static final String SHOW = "/v1/shows/{id}";

  @Bean
  OpenAPI openApi() {
    return DescribedApi.of(
        "Greenlit status-service", "One renewal status per show and season, with its evidence.");
  }

  /** What many endpoints have in common. */
  @Bean
  OpenApiCustomizer commonAnswers() {
    return document -> document.getPaths().forEach((path, item) -> common(path, item));
  }

  private static void common(String path, PathItem item) {
    if (item.getGet() != null) {
      item.getGet()
          .getResponses()
          .addApiResponse("304", new ApiResponse().description("As the If-None-Match says"));
    }
    if (path.startsWith(SHOW)) {
      item.getGet().getResponses().addApiResponse("308", moved());
      ApiResponse answered = item.getGet().getResponses().get("200");
      if (answered != null) {
        answered.addHeaderObject("Greenlit-Stale", stale());
      }
    }
  }

  private static Header stale() {
    return new Header()
        .description(
            "There where a copy answers while who folds the show is away: lag=N, how many records of the store's log it may lack at most, or lag=unknown")
        .schema(DescribedApi.text(null));
  }

  private static ApiResponse moved() {
    return new ApiResponse()
        .description("The show turned out to be another, which is at Location")
        .addHeaderObject("Location", new Header().schema(DescribedApi.text("uri-reference")));
  }
}
