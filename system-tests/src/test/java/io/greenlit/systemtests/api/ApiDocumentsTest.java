package io.greenlit.systemtests.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.ingest.IngestService;
import io.greenlit.notify.NotifyService;
import io.greenlit.status.StatusService;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What the OpenAPI documents in docs/openapi say, against the services. */
@ParameterizedClass
@ValueSource(strings = {"ingest-service", "status-service", "notify-service"})
class ApiDocumentsTest {

  private static final Path FOLDER = Path.of("..", "docs", "openapi");
  private static final String WRITE = "greenlit.docs.write";

  @TempDir private static Path state = Path.of("");

  @SuppressWarnings("NullAway.Init") // started before the first test
  private static DescribedService service;

  @Parameter private String name = "";

  @BeforeParameterizedClassInvocation
  static void start(String name) {
    service = new DescribedService(application(name), state.resolve(name));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    service.close();
  }

  private static SpringApplicationBuilder application(String name) {
    return switch (name) {
      case "ingest-service" -> IngestService.application();
      case "status-service" -> StatusService.application();
      case "notify-service" -> NotifyService.application();
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void the_committed_document_is_what_the_code_says() throws Exception {
    Path document = FOLDER.resolve(name + ".json");
    String generated = service.document();
    if (Boolean.getBoolean(WRITE)) {
      Files.createDirectories(FOLDER);
      Files.writeString(document, generated);
    }

    assertThat(Files.exists(document) ? Files.readString(document) : "")
        .as(
            "docs/openapi/%s.json is not up to date. Write all of them anew with: mvn -q test -pl system-tests -am -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
            name, ApiDocumentsTest.class.getSimpleName(), WRITE)
        .isEqualTo(generated);
  }

  @Test
  void it_is_valid_openapi_3_1() throws Exception {
    SwaggerParseResult result = parsed();

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
  }

  @Test
  void it_has_every_endpoint_with_an_id_a_summary_and_an_answer() throws Exception {
    OpenAPI document = parsed().getOpenAPI();

    assertThat(service.mapped()).isNotEmpty();
    assertThat(document.getPaths().keySet()).isEqualTo(service.mapped());
    assertThat(operations(document))
        .allSatisfy(operation -> {
          assertThat(operation.getOperationId()).isNotBlank();
          assertThat(operation.getSummary()).as(operation.getOperationId()).isNotBlank();
          assertThat(operation.getResponses())
              .as(operation.getOperationId())
              .containsKey("default")
              .hasSizeGreaterThan(1);
        });
  }

  @Test
  void ids_are_there_once_and_no_body_is_left_undescribed() throws Exception {
    OpenAPI document = parsed().getOpenAPI();

    assertThat(operations(document).map(Operation::getOperationId)).doesNotHaveDuplicates();
    assertThat(document.getComponents().getSchemas()).doesNotContainKeys("JsonNode", "Page");
    assertThat(operations(document).filter(operation -> operation.getRequestBody() != null))
        .allSatisfy(operation ->
            assertThat(operation.getRequestBody().getContent().values())
                .as(operation.getOperationId())
                .isNotEmpty()
                .extracting(MediaType::getSchema)
                .doesNotContainNull());
  }

  private static Stream<Operation> operations(OpenAPI document) {
    return document.getPaths().values().stream()
        .map(PathItem::readOperations)
        .flatMap(List::stream);
  }

  private static SwaggerParseResult parsed() throws Exception {
    return new OpenAPIV3Parser().readContents(service.document(), null, null);
  }
}
