@NullMarked
package io.greenlit.standalone.broker;

import org.jspecify.annotations.NullMarked;
