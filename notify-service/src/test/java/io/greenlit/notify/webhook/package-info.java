@NullMarked
package io.greenlit.notify.webhook;

import org.jspecify.annotations.NullMarked;
