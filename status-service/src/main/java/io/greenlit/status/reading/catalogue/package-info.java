/** What is known of shows before an article is read: the catalogue and the names in it. */
@NullMarked
package io.greenlit.status.reading.catalogue;

import org.jspecify.annotations.NullMarked;
