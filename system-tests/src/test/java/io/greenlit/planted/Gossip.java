package io.greenlit.planted;

import io.greenlit.ingest.article.Submission;
import io.greenlit.status.claim.Show;

/** Knows two services at once. */
record Gossip(Submission submission, Show show) {}
