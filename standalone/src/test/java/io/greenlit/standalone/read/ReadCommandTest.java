package io.greenlit.standalone.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReadCommandTest {

  private static final char ESCAPE = '\u001B';

  private static final String ARTICLE =
      """
      Netflix has renewed the drama “Copper Hill” for a third season, the streamer announced on Tuesday.

      A rumour says “Salt Road” has been axed. But there is no truth in it. There was a rumour, but “Copper Hill” is renewed.
      Sources say that “Copper Hill” season 3 may be cancelled. Season 2 of “Copper Hill” ended in May.
      """;

  @TempDir private Path folder;

  private record Ran(int status, String out, String err) {}

  @Test
  void an_article_is_explained_with_quotes_rules_and_their_patterns() throws IOException {
    Ran ran = read(ARTICLE, new Terminal(false, 100, false), "--explain");

    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("1. Copper Hill, season 3: RENEWED — official, confidence 0.90")
        .contains("“Netflix has renewed the drama")
        .containsPattern("src.net-agent +modifier +NETWORK has\\|have")
        .containsPattern("renew.official +decision +renew\\|rescue plain asserted official");
  }

  @Test
  void what_was_taken_back_or_outweighed_says_by_what() throws IOException {
    Ran ran = read(ARTICLE, new Terminal(false, 100, false), "--explain");

    assertThat(ran.out())
        .containsSubsequence("TOLD AND TAKEN BACK", "Salt Road", "taken back by", "disown.no-truth")
        .containsSubsequence(
            "OUTWEIGHED", "RUMOURED_CANCELLATION", "outweighed by claim 1", "renew.official")
        .containsSubsequence("HEARD, BUT NOT COUNTED", "src.rumour", "stop.but");
  }

  @Test
  void cues_stand_in_brackets_where_there_are_no_colours() throws IOException {
    Ran ran = read(ARTICLE, new Terminal(false, 100, false), "--explain");

    assertThat(ran.out()).contains("[Netflix]", "[“Copper Hill”]").doesNotContain("" + ESCAPE);
  }

  @Test
  void cues_are_coloured_where_that_is_wanted() throws IOException {
    Ran ran = read(ARTICLE, new Terminal(false, 100, false), "--explain", "--color=always");

    assertThat(ran.out()).contains(ESCAPE + "[1;32mrenewed" + ESCAPE + "[0m");
    assertThat(ran.out()).doesNotContain("[Netflix]");
  }

  @Test
  void no_line_of_the_article_is_wider_than_the_terminal() throws IOException {
    Ran ran = read(ARTICLE, new Terminal(false, 60, false), "--explain");

    assertThat(ran.out().lines().skip(1))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
  }

  @Test
  void what_an_article_says_cannot_command_the_terminal() throws IOException {
    Ran ran =
        read(
            "The drama “Copper Hill” has been renewed.\u001B[2J\u001B]0;x\u0007 \u202Eseason 2",
            new Terminal(false, 80, false),
            "--explain");

    assertThat(ran.out()).contains("Copper Hill").doesNotContain("\u001B", "\u0007", "\u202E");
  }

  @Test
  void an_article_that_is_not_read_says_why() throws IOException {
    Ran ran = read("It will rain.", new Terminal(false, 80, false), "--explain");

    assertThat(ran.out()).contains("Not read: no word of it speaks of a season's fate.");
  }

  @Test
  void without_the_option_a_line_of_json_comes_for_each_article() throws IOException {
    Ran ran = read(ARTICLE, new Terminal(true, 80, false));

    assertThat(ran.out().strip()).startsWith("{\"id\":").endsWith("}").hasLineCount(1);
    assertThat(ran.out()).contains("\"status\":\"RENEWED\"");
  }

  @Test
  void colours_without_explaining_are_an_error_that_says_so() throws IOException {
    Ran ran = read(ARTICLE, new Terminal(true, 80, false), "--color=always");

    assertThat(ran.status()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(ran.err()).contains("--color goes with --explain");
  }

  @Test
  void a_missing_file_is_reported_and_the_others_are_read() throws IOException {
    Ran ran = read(ARTICLE, new Terminal(false, 80, false), "--explain", "no-such-file.txt");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("no-such-file.txt: there is no such file");
    assertThat(ran.out()).contains("CLAIMS");
  }

  private Ran read(String article, Terminal terminal, String... arguments) throws IOException {
    Path file = Files.writeString(folder.resolve("article.txt"), article);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    CommandLine command =
        new CommandLine(new ReadCommand(new PrintStream(out, false, UTF_8), terminal))
            .setErr(new PrintWriter(err));
    String[] all = new String[arguments.length + 1];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = file.toString();
    int status = command.execute(all);
    return new Ran(status, out.toString(UTF_8), err.toString());
  }
}
