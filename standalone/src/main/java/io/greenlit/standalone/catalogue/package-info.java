/** The catalogue from the command line: an ordinary client of status-service. */
@NullMarked
package io.greenlit.standalone.catalogue;

import org.jspecify.annotations.NullMarked;
