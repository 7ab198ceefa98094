package io.greenlit.notify.delivery;

/**
 * Says that a change is sent again because its subscriber asked for that.
 *
 * @param id what was asked for is called
 * @param fresh whether the webhook gets an id of its own, so that no receiver takes it for one that
 *     it has seen
 */
public record Again(String id, boolean fresh) {}
