/** What an article says of a show's seasons: the language that reading and folding share. */
@NullMarked
package io.greenlit.status.claim;

import org.jspecify.annotations.NullMarked;
