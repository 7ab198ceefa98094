/** Several instances behind one address: who has a show answers for it. */
@NullMarked
package io.greenlit.status.web.instances;

import org.jspecify.annotations.NullMarked;
