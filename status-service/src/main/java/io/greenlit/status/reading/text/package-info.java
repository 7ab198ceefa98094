/** An article's words: text out of a page, blocks, sentences, tokens. */
@NullMarked
package io.greenlit.status.reading.text;

import org.jspecify.annotations.NullMarked;
