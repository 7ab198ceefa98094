/** The topics of Greenlit, each one a typed constant. */
@NullMarked
package io.greenlit.schemas.topics;

import org.jspecify.annotations.NullMarked;
