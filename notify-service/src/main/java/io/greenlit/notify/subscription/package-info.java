/** Where changes go, and which of them. */
@NullMarked
package io.greenlit.notify.subscription;

import org.jspecify.annotations.NullMarked;
