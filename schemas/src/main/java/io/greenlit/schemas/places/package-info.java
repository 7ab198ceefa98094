/** Places in the log of changes, as all services write them for those who ask. */
@NullMarked
package io.greenlit.schemas.places;

import org.jspecify.annotations.NullMarked;
