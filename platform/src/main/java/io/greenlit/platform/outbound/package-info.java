/**
 * Requests to addresses that others have named, made without being led to where they must not go.
 */
@NullMarked
package io.greenlit.platform.outbound;

import org.jspecify.annotations.NullMarked;
