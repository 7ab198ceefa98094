package io.greenlit.status.reading.sense;

/**
 * A cue that counts for nothing because of another: "renewed" in "renewed interest", or a modifier
 * behind a "but".
 */
public record Silenced(Cue cue, Cue by) {}
