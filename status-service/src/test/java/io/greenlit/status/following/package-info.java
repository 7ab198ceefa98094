@NullMarked
package io.greenlit.status.following;

import org.jspecify.annotations.NullMarked;
