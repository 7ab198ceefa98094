/** What sentences say together: pronouns, banners, rumours disowned, claims reconciled. */
@NullMarked
package io.greenlit.status.reading.discourse;

import org.jspecify.annotations.NullMarked;
