package io.greenlit.status.reading.residual;

/**
 * What the classifier makes of a sentence.
 *
 * @param sense the likeliest
 * @param surest how likely it is, 0..1000
 */
public record Judgement(Sense sense, int surest) {}
