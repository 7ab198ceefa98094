package io.greenlit.status.reading; public record Reading(java.util.List<io.greenlit.status.claim.ArticleClaims> shows) {}
