@NullMarked
package io.greenlit.notify.subscription;

import org.jspecify.annotations.NullMarked;
