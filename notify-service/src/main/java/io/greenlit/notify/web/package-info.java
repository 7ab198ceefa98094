/** The API by which subscribers say where changes go. */
@NullMarked
package io.greenlit.notify.web;

import org.jspecify.annotations.NullMarked;
