@NullMarked
package io.greenlit.notify.sealing;

import org.jspecify.annotations.NullMarked;
