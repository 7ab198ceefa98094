/** What an article is and when one is taken: pure, without transport or store. */
@NullMarked
package io.greenlit.ingest.article;

import org.jspecify.annotations.NullMarked;
