/**
 * From claims to one status per season: pure functions of a set of claims and a day.
 *
 * <p>{@link io.greenlit.status.folding.Fold} is the way in.
 */
@NullMarked
package io.greenlit.status.folding;

import org.jspecify.annotations.NullMarked;
