@NullMarked
package io.greenlit.status.claim;

import org.jspecify.annotations.NullMarked;
