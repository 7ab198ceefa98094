package io.greenlit.status.reading.text;

/**
 * A paragraph, line or list item: what stands apart from its neighbours on the page.
 *
 * @param start offset in the article's text
 * @param end offset behind its last character
 */
public record Block(int start, int end) {}
