package io.greenlit.status.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of the API as a whole; the rest is taken from the controllers. */
@Configuration(proxyBeanMethods = false)
public class ApiDocument {

  private static final String SHOW = "/v1/shows/{id}";
  private static final String PROBLEM = "Problem";

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Greenlit status-service")
                .version("1")
                .description("One renewal status per show and season, with its evidence.")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .servers(List.of(new Server().url("/").description("Where this document is from")));
  }

  @Bean
  ModelConverter nullness() {
    return new Nullness();
  }

  /** What all endpoints have in common. */
  @Bean
  OpenApiCustomizer commonAnswers() {
    return document -> {
      document.getComponents().addSchemas(PROBLEM, problem());
      document.getPaths().forEach((path, item) -> common(path, item));
    };
  }

  private static void common(String path, PathItem item) {
    for (Operation operation : item.readOperations()) {
      operation
          .getResponses()
          .addApiResponse(
              "default",
              new ApiResponse()
                  .description("What is wrong and what to do, as a problem document (RFC 9457)")
                  .content(
                      new Content()
                          .addMediaType(
                              "application/problem+json",
                              new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
    }
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
        .schema(text(null));
  }

  private static ApiResponse moved() {
    return new ApiResponse()
        .description("The show turned out to be another, which is at Location")
        .addHeaderObject("Location", new Header().schema(text("uri-reference")));
  }

  private static Schema<?> problem() {
    Schema<Object> problem = new Schema<>();
    problem.addType("object");
    problem.addProperty("type", text("uri"));
    problem.addProperty("title", text(null));
    Schema<Object> status = new Schema<>();
    status.addType("integer");
    problem.addProperty("status", status);
    problem.addProperty("detail", text(null).description("What to do"));
    problem.addProperty("field", text(null).description("The part of the request that is meant"));
    return problem;
  }

  private static Schema<?> text(@Nullable String format) {
    Schema<Object> text = new Schema<>();
    text.addType("string");
    text.setFormat(format);
    return text;
  }
}
