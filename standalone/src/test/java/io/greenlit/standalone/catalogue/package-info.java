@NullMarked
package io.greenlit.standalone.catalogue;

import org.jspecify.annotations.NullMarked;
