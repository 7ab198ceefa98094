@NullMarked
package io.greenlit.schemas.places;

import org.jspecify.annotations.NullMarked;
