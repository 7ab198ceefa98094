/** The API of status-service. */
@NullMarked
package io.greenlit.status.web;

import org.jspecify.annotations.NullMarked;
