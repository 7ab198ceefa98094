package io.greenlit.ingest.web;

import static io.greenlit.platform.openapi.DescribedApi.object;
import static io.greenlit.platform.openapi.DescribedApi.text;
import static io.greenlit.platform.openapi.DescribedApi.typed;

import io.greenlit.platform.openapi.DescribedApi;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The OpenAPI document. {@link ArticlesEndpoint} is no controller that it could be taken from, so
 * it is made of what that reads by: formats and fields.
 */
@Configuration(proxyBeanMethods = false)
@Import(DescribedApi.class)
public class ApiDocument {

  private static final List<String> CONTENTS = List.of("text", "html");
  private static final String NDJSON = Format.NDJSON.mediaType();

  @Bean
  OpenAPI openApi() {
    return DescribedApi.of("Greenlit ingest-service", "Takes articles in.")
        .schema("Article", article())
        .schema("Receipt", receipt())
        .path(ArticlesEndpoint.PATH, new PathItem().post(submission()));
  }

  private static Operation submission() {
    Operation operation =
        new Operation()
            .operationId("submit")
            .addTagsItem("articles")
            .summary("Takes in an article as JSON, text or page, or an article a line")
            .requestBody(new RequestBody().required(true).content(bodies()))
            .responses(answers());
    SubmissionFields.NAMES.stream()
        .filter(name -> !CONTENTS.contains(name))
        .map(name -> new QueryParameter().name(name).schema(field(name)))
        .map(parameter -> parameter.description("With a body of text or a page only"))
        .forEach(operation::addParametersItem);
    return operation;
  }

  private static Content bodies() {
    Content bodies = new Content();
    for (Format format : Format.values()) {
      Schema<?> schema =
          switch (format) {
            case JSON -> reference("Article");
            case NDJSON -> text(null).description("An Article a line");
            case TEXT, HTML -> text(null);
          };
      bodies.addMediaType(format.mediaType(), new MediaType().schema(schema));
    }
    return bodies;
  }

  private static ApiResponses answers() {
    return new ApiResponses()
        .addApiResponse(
            "202", answer("The article is safe", Format.JSON.mediaType(), reference("Receipt")))
        .addApiResponse(
            "200",
            answer(
                "Of application/x-ndjson: for each line, in order, {line, status} with what would have been the answer to it alone: the receipt's fields, or the problem",
                NDJSON,
                text(null)));
  }

  private static ApiResponse answer(String description, String mediaType, Schema<?> schema) {
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType(mediaType, new MediaType().schema(schema)));
  }

  private static Schema<?> article() {
    Schema<?> article = object().description("With either text or html");
    SubmissionFields.NAMES.forEach(name -> article.addProperty(name, orNull(field(name))));
    article.setAdditionalProperties(false);
    return article;
  }

  private static Schema<?> receipt() {
    Schema<?> receipt = object();
    receipt.addProperty("id", text(null).description("Of the article"));
    receipt.addProperty("version", text(null).description("Of its content"));
    receipt.addProperty("url", text("uri").description("The canonical one, where it has one"));
    receipt.setRequired(List.of("id", "version"));
    return receipt;
  }

  private static Schema<?> field(String name) {
    return switch (name) {
      case "url" -> text("uri");
      case "publishedAt" -> text(null).description("An instant or a day (ISO 8601)");
      case "language" -> text(null).description("BCP 47");
      default -> text(null);
    };
  }

  private static Schema<?> orNull(Schema<?> schema) {
    return new Schema<>().anyOf(List.of(schema, typed("null")));
  }

  private static Schema<?> reference(String name) {
    return new Schema<>().$ref(name);
  }
}
