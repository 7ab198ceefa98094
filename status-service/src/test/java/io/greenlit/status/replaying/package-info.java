@NullMarked
package io.greenlit.status.replaying;

import org.jspecify.annotations.NullMarked;
