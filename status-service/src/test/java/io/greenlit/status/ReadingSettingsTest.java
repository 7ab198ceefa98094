package io.greenlit.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlit.status.reading.lexicon.LexiconException;
import io.greenlit.status.reading.lexicon.Publishers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReadingSettingsTest {

  @TempDir private Path folder;

  @Test
  void nothing_chosen_leaves_the_publishers_as_they_come() {
    Publishers publishers = bound(Map.of()).applied();

    assertThat(publishers.kind("reddit.com", null).name()).isEqualTo("forum");
  }

  @Test
  void a_map_takes_the_place_of_a_file_and_a_file_that_of_the_resources() throws IOException {
    Path file =
        Files.writeString(folder.resolve("p.tsv"), "reddit.com\tpress\nmine.example\tfarm\n");

    Publishers publishers =
        bound(
                Map.of(
                    "greenlit.reading.publishers-file",
                    file.toString(),
                    "greenlit.reading.publishers[mine.example]",
                    "trade"))
            .applied();

    assertThat(publishers.kind("reddit.com", null).name()).isEqualTo("press");
    assertThat(publishers.kind("mine.example", null).name()).isEqualTo("trade");
  }

  @Test
  void a_mistake_is_named_with_its_place() throws IOException {
    Path file = Files.writeString(folder.resolve("p.tsv"), "# mine\nmine.example\tpaper\n");

    assertThatThrownBy(() -> new ReadingSettings(file, Map.of()).applied())
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("p.tsv:2: 'paper' is none of");
    assertThatThrownBy(() -> new ReadingSettings(folder.resolve("none.tsv"), Map.of()).applied())
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("none.tsv: the file cannot be read");
    assertThatThrownBy(() -> new ReadingSettings(null, Map.of("a.example", "paper")).applied())
        .hasMessageContaining("greenlit.reading.publishers:1: 'paper' is none of");
  }

  private static ReadingSettings bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("greenlit.reading", ReadingSettings.class);
  }
}
