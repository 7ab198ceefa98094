package io.greenlit.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line; what it does stands in the system tests. */
class ReplayCommandTest {

  @Test
  void it_must_be_said_what_to_begin_with() {
    Output output = run();

    assertThat(output.exit()).isEqualTo(2);
    assertThat(output.err()).contains("--from-articles");
  }

  @Test
  void a_folder_without_data_is_refused(@TempDir Path folder) {
    Output output = run("--from-articles", "--data", folder.toString());

    assertThat(output.exit()).isEqualTo(1);
    assertThat(output.err()).contains("there is no data in " + folder).contains("--data DIR");
  }

  @Test
  void a_cluster_without_an_address_is_refused(@TempDir Path folder) throws Exception {
    Path properties = Files.writeString(folder.resolve("client"), "linger.ms=5\n");

    Output output = run("--from-articles", "--command-config", properties.toString());

    assertThat(output.exit()).isEqualTo(2);
    assertThat(output.err()).contains("--bootstrap-servers");
  }

  @Test
  void properties_that_cannot_be_read_are_refused(@TempDir Path folder) {
    Output output =
        run("--from-articles", "--command-config", folder.resolve("missing").toString());

    assertThat(output.exit()).isEqualTo(2);
    assertThat(output.err()).contains("missing cannot be read");
  }

  private record Output(int exit, String err) {}

  private static Output run(String... arguments) {
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new ReplayCommand());
    command.setErr(new PrintWriter(err));
    return new Output(command.execute(arguments), err.toString());
  }
}
