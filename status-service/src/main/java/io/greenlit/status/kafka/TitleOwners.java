package io.greenlit.status.kafka;

import java.util.List;

/** What the topology asks of the catalogue: whose title a title is, and where a show comes from. */
@FunctionalInterface
public interface TitleOwners {

  /** Ids of the catalogue's shows that have this title; empty when none has it. */
  List<String> of(String titleId);

  /** Where a show comes from. */
  default Home home(String showId) {
    return Home.UNKNOWN;
  }
}
