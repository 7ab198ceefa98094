/** Code that breaks every rule of the structure on purpose: it proves that the rules can fail. */
@NullMarked
package io.greenlit.planted;

import org.jspecify.annotations.NullMarked;
