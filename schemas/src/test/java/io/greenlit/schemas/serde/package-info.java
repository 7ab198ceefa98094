@NullMarked
package io.greenlit.schemas.serde;

import org.jspecify.annotations.NullMarked;
