package io.greenlit.status.reading;
public final class Reader { public static Reader standard() { return new Reader(); } public Reading read(io.greenlit.status.article.Article a) { return new Reading(java.util.List.of()); } }
