package io.greenlit.benchmarks.reading;

import io.greenlit.status.article.Article;
import io.greenlit.status.reading.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;

/**
 * Articles read one after the other by one thread for some time.
 *
 * @param claims all that was found in them
 * @param elapsed by the clock on the wall
 * @param processor of this thread alone, whatever else the machine did meanwhile
 */
record Round(long articles, long claims, Duration elapsed, Duration processor) {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Reads these articles again and again, at least once, until so much processor time is used. */
  static Round of(Reader reader, List<Article> articles, Duration time) {
    long begin = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    long read = 0;
    long claims = 0;
    do {
      for (Article article : articles) {
        claims +=
            reader.read(article).shows().stream().mapToInt(show -> show.claims().size()).sum();
      }
      read += articles.size();
    } while (THREADS.getCurrentThreadCpuTime() - processor < time.toNanos());
    return new Round(
        read,
        claims,
        Duration.ofNanos(System.nanoTime() - begin),
        Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - processor));
  }

  double perSecond() {
    return articles * 1e9 / elapsed.toNanos();
  }

  double perProcessorSecond() {
    return articles * 1e9 / processor.toNanos();
  }

  double claimsOfOne() {
    return (double) claims / articles;
  }
}
