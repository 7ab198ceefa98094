@NullMarked
package io.greenlit.notify.web;

import org.jspecify.annotations.NullMarked;
