/** Several instances of status-service behind one address. */
@NullMarked
package io.greenlit.systemtests.instances;

import org.jspecify.annotations.NullMarked;
