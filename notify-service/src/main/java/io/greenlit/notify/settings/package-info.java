/** What an operator may want to change. */
@NullMarked
package io.greenlit.notify.settings;

import org.jspecify.annotations.NullMarked;
