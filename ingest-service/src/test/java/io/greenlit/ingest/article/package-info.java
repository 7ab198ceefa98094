@NullMarked
package io.greenlit.ingest.article;

import org.jspecify.annotations.NullMarked;
