@NullMarked
package io.greenlit.platform.access.web;

import org.jspecify.annotations.NullMarked;
