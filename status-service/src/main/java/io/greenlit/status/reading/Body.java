package io.greenlit.status.reading;

import io.greenlit.status.reading.lexicon.Boilerplate;
import io.greenlit.status.reading.lexicon.Boilerplate.Verdict;
import io.greenlit.status.reading.lexicon.WordSets;
import io.greenlit.status.reading.text.Block;
import io.greenlit.status.reading.text.CapitalHeadings;
import io.greenlit.status.reading.text.Page;
import io.greenlit.status.reading.text.Sentence;
import io.greenlit.status.reading.text.Sentences;
import io.greenlit.status.reading.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a page that belong to the article: headline and body without the site's lines.
 */
final class Body {

  private final Boilerplate boilerplate;
  private final Sentences cutter;

  Body(Boilerplate boilerplate, WordSets words) {
    this.boilerplate = boilerplate;
    this.cutter =
        new Sentences(new Tokenizer(words.vocabulary()), words.all(WordSets.Name.ABBREVIATION));
  }

  List<Sentence> sentences(Page page) {
    List<Sentence> sentences = new ArrayList<>();
    if (page.headline() != null) {
      sentences.addAll(cutter.ofHeadline(page.headline()));
    }
    int number = 0;
    for (Block block : page.blocks()) {
      Verdict verdict = boilerplate.of(page.text(), block.start(), block.end());
      if (verdict == Verdict.DROP_REST) {
        break;
      }
      if (verdict == Verdict.KEEP) {
        for (Sentence sentence : cutter.ofBlock(page.text(), block, number)) {
          if (boilerplate.of(sentence.quote()) == Verdict.KEEP) {
            sentences.add(sentence);
          }
        }
      }
      number++;
    }
    return CapitalHeadings.cased(sentences);
  }
}
