package io.greenlit.status.web;

import io.greenlit.status.article.Article;
import io.greenlit.status.reading.Explanation;

/** What the API asks of reading: an article's claims and what they rest on. */
@FunctionalInterface
public interface ArticleExplainer {

  /** The claims of an article with their cues and rules, and what spoke against them. */
  Explanation explain(Article article);
}
