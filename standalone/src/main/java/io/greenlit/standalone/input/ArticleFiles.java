package io.greenlit.standalone.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenlit.ingest.article.PageEncoding;
import io.greenlit.standalone.input.Input.NotAnArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Takes the articles out of files in order: JSON lines, or a text or a page of its own. What is no
 * article is told and left out; the others are read all the same.
 */
public final class ArticleFiles {

  private final Consumer<Input> articles;
  private final Consumer<String> problems;

  /**
   * @param articles takes each article
   * @param problems takes what is wrong with what is none, with file and line
   */
  public ArticleFiles(Consumer<Input> articles, Consumer<String> problems) {
    this.articles = articles;
    this.problems = problems;
  }

  /** Reads these files, or standard input where there are none. */
  public void read(List<Path> files) throws IOException {
    if (files.isEmpty()) {
      lines("standard input", new BufferedReader(new InputStreamReader(System.in, UTF_8)));
    }
    for (Path file : files) {
      read(file);
    }
  }

  private void read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!Files.isReadable(file)) {
      problems.accept(file + ": there is no such file, or it may not be read");
    } else if (name.endsWith(".txt")) {
      take(file.toString(), () -> Input.ofText(file.toString(), Files.readString(file)));
    } else if (name.endsWith(".html") || name.endsWith(".htm")) {
      take(
          file.toString(),
          () -> Input.ofHtml(file.toString(), PageEncoding.decode(Files.readAllBytes(file))));
    } else {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        lines(file.toString(), lines);
      }
    }
  }

  private void lines(String source, BufferedReader lines) throws IOException {
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        String article = line;
        take(source + ":" + number, () -> Input.ofJson(article));
      }
    }
  }

  /** Where an article comes from. */
  @FunctionalInterface
  private interface Source {
    Input get() throws NotAnArticle, IOException;
  }

  private void take(String place, Source source) throws IOException {
    Input input;
    try {
      input = source.get();
    } catch (NotAnArticle e) {
      problems.accept(place + ": " + e.getMessage());
      return;
    }
    articles.accept(input);
  }
}
