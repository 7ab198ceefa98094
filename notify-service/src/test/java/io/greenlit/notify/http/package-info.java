@NullMarked
package io.greenlit.notify.http;

import org.jspecify.annotations.NullMarked;
