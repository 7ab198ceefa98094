package io.greenlit.platform.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the OpenAPI documents of all services say alike: errors are problem documents, fields are
 * there unless they may be null. A service that describes its API imports it.
 */
@Configuration(proxyBeanMethods = false)
public class DescribedApi {

  private static final String PROBLEM = "Problem";
  private static final String TOKEN = "token";

  /** A document that has yet to be filled with the endpoints. */
  public static OpenAPI of(String title, String description) {
    return new OpenAPI()
        .info(
            new Info()
                .title(title)
                .version("1")
                .description(description)
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("glt_…, or a JSON web token where the deployment takes any")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN))
        .servers(List.of(new Server().url("/").description("Where this document is from")));
  }

  /**
   * The schema of a string.
   *
   * @param format such as {@code uri}; null for any text
   */
  public static Schema<?> text(@Nullable String format) {
    Schema<?> text = typed("string");
    text.setFormat(format);
    return text;
  }

  /** The schema of an object, to be given its properties. */
  public static Schema<?> object() {
    return typed("object");
  }

  /** The schema of a JSON type. */
  public static Schema<?> typed(String type) {
    Schema<Object> schema = new Schema<>();
    schema.addType(type);
    return schema;
  }

  @Bean
  ModelConverter nullness() {
    return new Nullness();
  }

  @Bean
  OpenApiCustomizer problemAnswers() {
    return document -> {
      document.getComponents().addSchemas(PROBLEM, problem());
      document.getPaths().values().stream()
          .map(PathItem::readOperations)
          .flatMap(List::stream)
          .forEach(operation -> operation.getResponses().addApiResponse("default", wrong()));
    };
  }

  private static ApiResponse wrong() {
    return new ApiResponse()
        .description("What is wrong and what to do, as a problem document (RFC 9457)")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref(PROBLEM))));
  }

  private static Schema<?> problem() {
    Schema<?> problem = object();
    problem.addProperty("type", text("uri"));
    problem.addProperty("title", text(null));
    problem.addProperty("status", typed("integer"));
    problem.addProperty("detail", text(null).description("What to do"));
    problem.addProperty("field", text(null).description("The part of the request that is meant"));
    return problem;
  }
}
