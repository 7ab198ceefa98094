package io.greenlit.status.reading;

import io.greenlit.status.article.Article;
import java.util.List;
import java.util.random.RandomGenerator;

/** Kinds of text that no honest publisher writes, made by chance. */
enum HostileText {
  CODE_UNITS {
    @Override
    void append(StringBuilder text, RandomGenerator random) {
      text.append((char) random.nextInt(0x1_0000));
    }
  },
  CODE_POINTS {
    @Override
    void append(StringBuilder text, RandomGenerator random) {
      text.appendCodePoint(random.nextInt(0x11_0000));
    }
  },
  LETTERS_OF_ALL_SCRIPTS {
    @Override
    void append(StringBuilder text, RandomGenerator random) {
      text.appendCodePoint(0x20 + random.nextInt(0x3000));
      text.append(random.nextInt(6) == 0 ? " " : "");
    }
  },
  CONTROL_CHARACTERS {
    @Override
    void append(StringBuilder text, RandomGenerator random) {
      text.append(random.nextInt(3) == 0 ? one(WORDS, random) : "");
      text.append((char) random.nextInt(0xa1));
    }
  },
  INVISIBLE_AND_BIDI {
    @Override
    void append(StringBuilder text, RandomGenerator random) {
      String word = one(WORDS, random);
      int at = random.nextInt(word.length() + 1);
      text.append(word, 0, at).append(one(INVISIBLE, random)).append(word, at, word.length());
      text.append(random.nextInt(4) == 0 ? one(INVISIBLE, random) : " ");
    }
  },
  LONE_SURROGATES {
    @Override
    void append(StringBuilder text, RandomGenerator random) {
      text.append(one(WORDS, random)).append((char) (0xd800 + random.nextInt(0x800)));
      text.append(random.nextBoolean() ? " " : "");
    }
  },
  CUES_QUOTES_BRACKETS {
    @Override
    void append(StringBuilder text, RandomGenerator random) {
      text.append(random.nextInt(3) == 0 ? one(MARKS, random) : one(WORDS, random));
      text.append(random.nextInt(5) == 0 ? "" : " ");
    }
  },
  CUES_IN_SENTENCES {
    @Override
    void append(StringBuilder text, RandomGenerator random) {
      text.append(one(WORDS, random));
      text.append(random.nextInt(12) == 0 ? one(ENDS, random) : " ");
    }
  },
  BROKEN_SAMPLES {
    @Override
    void append(StringBuilder text, RandomGenerator random) {
      String body = one(SampleBodies.ALL, random);
      int from = random.nextInt(body.length());
      text.append(body, from, Math.min(body.length(), from + random.nextInt(200)));
      text.append((char) random.nextInt(0x3000));
    }
  },
  BROKEN_HTML {
    @Override
    void append(StringBuilder text, RandomGenerator random) {
      text.append(random.nextInt(3) == 0 ? one(WORDS, random) + " " : one(TAGS, random));
    }

    @Override
    Article article(String text) {
      return Articles.html(text);
    }
  },
  DEEP_HTML {
    @Override
    void append(StringBuilder text, RandomGenerator random) {
      text.append(random.nextInt(8) == 0 ? one(WORDS, random) : one(OPENING, random));
    }

    @Override
    Article article(String text) {
      return Articles.html(text);
    }
  };

  private static final List<String> WORDS =
      List.of(
          "renewed",
          "cancelled",
          "season",
          "second",
          "third",
          "2",
          "series",
          "the",
          "drama",
          "Cold",
          "Ferry",
          "“Salt & Iron”",
          "‘Signal’",
          "Netflix",
          "tvN",
          "has",
          "been",
          "not",
          "never",
          "for",
          "a",
          "will",
          "return",
          "may",
          "if",
          "fans",
          "hope",
          "insiders",
          "say",
          "according",
          "to",
          "premiere",
          "on",
          "April",
          "17",
          "2026",
          "spring",
          "filming",
          "began",
          "no",
          "plans",
          "it",
          "officially",
          "confirmed",
          "denied",
          "ordered",
          "picked",
          "up",
          "axed",
          "final",
          "ends",
          "S2",
          "Seasons",
          "6",
          "and",
          "7",
          "13-episode",
          "May",
          "You",
          "Mom",
          "none",
          "of",
          "these",
          "dramas");
  private static final List<String> MARKS =
      List.of(
          "“", "”", "‘", "’", "\"", "'", "„", "«", "»", "(", ")", "[", "]", "{", "}", "<", ">", "—",
          "–", "-", ":", ";", ",", ".", "…", "?", "!", "•", "#", "&", "/", "\\", "\n", "\n\n", "\t",
          "%", "@");
  private static final List<String> ENDS =
      List.of(". ", "? ", "! ", ".\n\n", "; ", ": ", "\n", ".” ");
  private static final List<String> INVISIBLE =
      List.of(
          "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d",
          "\u202e", "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff", "\u00ad", "\u061c",
          "\u034f", "\u0301", "\u20dd", "\ufe0f");
  private static final List<String> TAGS =
      List.of(
          "<p>",
          "</p>",
          "<div",
          "<div>",
          "</div>",
          "<a href=\"",
          "\">",
          "<table><tr><td>",
          "</table>",
          "<script>",
          "</script>",
          "<style>",
          "</style>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<b><i></b>",
          "&",
          "&amp",
          "&#x110000;",
          "&#0;",
          "&#xd800;",
          "&nbsp;",
          "<",
          ">",
          "<article>",
          "</article>",
          "<svg><math>",
          "<template>",
          "</body>",
          "</html>",
          "<html>",
          "<meta property=og:title content='",
          "<time datetime=\"2026-13-45\">",
          "<script type=application/ld+json>{\"datePublished\":\"x",
          "<select><option>",
          "<frameset>",
          "<plaintext",
          "<title>",
          "\u0000",
          "<br><br>",
          "<li><ul>");
  private static final List<String> OPENING =
      List.of(
          "<div>", "<b>", "<span>", "<ul><li>", "<table><td>", "<font>", "<section>", "<em><a>");

  /** Adds a bit of text. */
  abstract void append(StringBuilder text, RandomGenerator random);

  /** So many characters of it. */
  String text(int length, RandomGenerator random) {
    StringBuilder text = new StringBuilder(length + 400);
    while (text.length() < length) {
      append(text, random);
    }
    text.setLength(length);
    return text.toString();
  }

  /** An article of such a text. */
  Article article(String text) {
    int headline = Math.min(text.length(), 80);
    return Articles.text(text.substring(0, headline), text.substring(headline));
  }

  private static String one(List<String> parts, RandomGenerator random) {
    return parts.get(random.nextInt(parts.size()));
  }

  /** The samples, read once. */
  private static final class SampleBodies {
    private static final List<String> ALL =
        SampleArticle.all().stream().map(SampleArticle::body).toList();
  }
}
