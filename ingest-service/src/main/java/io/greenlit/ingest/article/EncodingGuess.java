package io.greenlit.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;

/**
 * Guesses the encoding of bytes that nothing declares: UTF-8 is hardly ever valid by chance; Korean
 * is nearly all Hangul and Japanese has kana between its ideographs, while Western letters read in
 * their encodings come out as neither.
 */
final class EncodingGuess {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset KOREAN = Charset.forName("x-windows-949");
  private static final Charset COMMON_KOREAN = Charset.forName("EUC-KR");
  private static final List<Charset> JAPANESE =
      List.of(Charset.forName("windows-31j"), Charset.forName("EUC-JP"));
  private static final Charset CHINESE = Charset.forName("GB18030");

  private static final int FEWEST = 4;
  private static final int KOREAN_PERCENT = 85;
  private static final int KANA_PERCENT = 25;
  private static final int CJK_PERCENT = 85;

  private EncodingGuess() {}

  static Charset of(byte[] bytes) {
    if (PageEncoding.strict(bytes, UTF_8) != null) {
      return UTF_8;
    }
    String korean = PageEncoding.strict(bytes, KOREAN);
    if (korean != null && korean(korean)) {
      return KOREAN;
    }
    for (Charset charset : JAPANESE) {
      String text = PageEncoding.strict(bytes, charset);
      if (text != null && Count.of(text).japanese()) {
        return charset;
      }
    }
    String chinese = PageEncoding.strict(bytes, CHINESE);
    return chinese != null && Count.of(chinese).chinese() ? CHINESE : WESTERN;
  }

  /** Windows puts rare syllables where Western quotes are, so only the common ones count. */
  private static boolean korean(String text) {
    CharsetEncoder common = COMMON_KOREAN.newEncoder();
    int all = 0;
    int hangul = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter > 127) {
        all++;
        hangul += letter >= 0xAC00 && letter <= 0xD7A3 && common.canEncode(letter) ? 1 : 0;
      }
    }
    return all >= FEWEST && hangul * 100 >= all * KOREAN_PERCENT;
  }

  /** How many letters beyond ASCII a text has, and of which kind. */
  private record Count(int all, int kana, int han, int marks) {

    static Count of(String text) {
      int all = 0;
      int kana = 0;
      int han = 0;
      int marks = 0;
      for (int i = 0; i < text.length(); i++) {
        char letter = text.charAt(i);
        if (letter > 127) {
          all++;
          kana += letter >= 0x3041 && letter <= 0x30FF ? 1 : 0;
          han += letter >= 0x4E00 && letter <= 0x9FFF ? 1 : 0;
          marks +=
              (letter >= 0x3000 && letter < 0x3041) || (letter >= 0xFF00 && letter < 0xFF61)
                  ? 1
                  : 0;
        }
      }
      return new Count(all, kana, han, marks);
    }

    boolean japanese() {
      return all >= FEWEST
          && kana * 100 >= all * KANA_PERCENT
          && (kana + han + marks) * 100 >= all * CJK_PERCENT;
    }

    boolean chinese() {
      return all >= FEWEST && han > 0 && (han + marks) * 100 >= all * CJK_PERCENT;
    }
  }
}
