package io.greenlit.platform.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens and subscribers there are. */
public interface AccessBook {

  /** Whether all is known that was written down before; what is not known now may come. */
  boolean isComplete();

  /** The token of an id. */
  @Nullable AccessToken token(String id);

  /** The subscriber of an id. */
  @Nullable Subscriber subscriber(String id);

  /** All tokens of a subscriber, worth something or not, in the order of their ids. */
  List<AccessToken> tokensOf(String subscriber);

  /** Up to {@code limit} subscribers whose ids come after {@code id}, in the order of their ids. */
  List<Subscriber> subscribersAfter(String id, int limit);
}
