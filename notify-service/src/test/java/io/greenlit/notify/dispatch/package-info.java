@NullMarked
package io.greenlit.notify.dispatch;

import org.jspecify.annotations.NullMarked;
