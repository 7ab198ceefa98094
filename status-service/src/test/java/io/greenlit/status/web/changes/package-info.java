@NullMarked
package io.greenlit.status.web.changes;

import org.jspecify.annotations.NullMarked;
