/** What was published, as the reader sees it. */
@NullMarked
package io.greenlit.status.article;

import org.jspecify.annotations.NullMarked;
