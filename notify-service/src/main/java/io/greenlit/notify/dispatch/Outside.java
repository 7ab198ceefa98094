package io.greenlit.notify.dispatch;

/** All that the dispatcher needs done. */
public record Outside(Sender sender, CursorLog cursors, Pages pages, AttemptLog attempts) {}
