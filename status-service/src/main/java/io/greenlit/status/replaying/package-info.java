/** What would differ if all articles were read again: plain records, no broker. */
@NullMarked
package io.greenlit.status.replaying;

import org.jspecify.annotations.NullMarked;
