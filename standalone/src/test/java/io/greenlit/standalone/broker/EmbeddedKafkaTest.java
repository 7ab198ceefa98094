package io.greenlit.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  @Test
  void what_was_in_the_folder_is_there_after_a_restart(@TempDir Path folder) throws Exception {
    List<Integer> ports = FreePorts.find(2);

    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, ports.get(0), ports.get(1));
        Admin admin = admin(kafka)) {
      admin.createTopics(List.of(new NewTopic("kept", 2, (short) 1))).all().get();
    }

    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, ports.get(0), ports.get(1));
        Admin admin = admin(kafka)) {
      Set<String> topics = admin.listTopics().names().get();
      assertThat(topics).contains("kept");
    }
  }

  private static Admin admin(EmbeddedKafka kafka) {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }
}
