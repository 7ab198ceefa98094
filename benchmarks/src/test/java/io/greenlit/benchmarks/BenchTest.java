package io.greenlit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine commandLine =
      Bench.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @Test
  void help_tells_what_is_measured() {
    int status = commandLine.execute("intake", "--help");

    assertThat(status).isZero();
    assertThat(out.toString()).contains("--seconds", "--json", "bare WebFlux endpoint");
  }

  @Test
  void each_measurement_of_the_stream_tells_what_it_is_and_takes() {
    assertThat(commandLine.execute("fold", "--help")).isZero();
    assertThat(commandLine.execute("latency", "--help")).isZero();
    assertThat(commandLine.execute("scale", "--help")).isZero();
    assertThat(commandLine.execute("deliver", "--help")).isZero();
    assertThat(commandLine.execute("isolation", "--help")).isZero();
    assertThat(commandLine.execute("clients", "--help")).isZero();

    assertThat(out.toString())
        .contains("bare Kafka Streams aggregate", "--articles", "--shows", "--rounds")
        .contains("read_committed consumer", "--rate", "--set")
        .contains("ever more shows", "--json")
        .contains("bare client of the same library", "--subscriptions", "--in-flight")
        .contains("hang until the", "--hanging", "--failing")
        .contains("several clients of HTTP", "--webhooks", "--in-flight");
  }

  @Test
  void reading_is_measured_without_a_broker() {
    int status =
        commandLine.execute(
            "read", "--seconds=0", "--warm-up=0", "--rounds=1", "--articles=5", "--json");

    assertThat(status).isZero();
    assertThat(out.toString()).contains("\"benchmark\":\"read\"", "with_talk", "without_talk");
  }

  @Test
  void clients_of_http_are_compared_without_a_broker() {
    int status =
        commandLine.execute(
            "clients", "--webhooks=30", "--endpoints=7", "--warm-up=1", "--rounds=1", "--json");

    assertThat(status).isZero();
    assertThat(out.toString())
        .contains("Reactor Netty", "WebClient", "java.net.http", "Jetty", "Apache HttpClient 5");
  }

  @Test
  void an_unknown_option_is_an_error() {
    int status = commandLine.execute("intake", "--second", "1");

    assertThat(status).isEqualTo(2);
    assertThat(err.toString()).contains("--second");
  }

  @Test
  void no_command_is_an_error() {
    int status = commandLine.execute();

    assertThat(status).isEqualTo(2);
  }
}
