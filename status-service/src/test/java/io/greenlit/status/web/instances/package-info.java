@NullMarked
package io.greenlit.status.web.instances;

import org.jspecify.annotations.NullMarked;
