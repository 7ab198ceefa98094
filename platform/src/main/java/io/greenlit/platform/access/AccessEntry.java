package io.greenlit.platform.access;

/** What the services know of those who call them. */
public sealed interface AccessEntry permits AccessToken, Subscriber {}
