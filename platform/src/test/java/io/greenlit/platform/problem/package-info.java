@NullMarked
package io.greenlit.platform.problem;

import org.jspecify.annotations.NullMarked;
