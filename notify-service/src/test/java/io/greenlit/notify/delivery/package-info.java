@NullMarked
package io.greenlit.notify.delivery;

import org.jspecify.annotations.NullMarked;
