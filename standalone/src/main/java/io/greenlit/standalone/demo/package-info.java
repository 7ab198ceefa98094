/** A story of eleven articles, sent through the running system while its webhooks are shown. */
@NullMarked
package io.greenlit.standalone.demo;

import org.jspecify.annotations.NullMarked;
