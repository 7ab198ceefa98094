package io.greenlit.notify.dispatch;

import io.greenlit.notify.delivery.Page;
import io.greenlit.notify.delivery.PageKey;
import java.util.function.Consumer;

/** Reads older parts of the log of changes. */
@FunctionalInterface
public interface Pages {

  /** Returns at once; exactly one of the two hears of the end. */
  void read(PageKey page, Consumer<Page> came, Runnable failed);
}
