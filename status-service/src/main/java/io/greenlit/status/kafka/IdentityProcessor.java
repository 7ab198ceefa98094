package io.greenlit.status.kafka;

import io.greenlit.schemas.Authority;
import io.greenlit.schemas.CatalogueShow;
import io.greenlit.schemas.Identity;
import io.greenlit.status.claim.Show;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Tells the titles of a show of the catalogue that they are that show's, so that what was claimed
 * of them before the catalogue knew comes together. A title that several shows have is told
 * nothing: the reader decides from article to article which is meant.
 */
final class IdentityProcessor extends ContextualProcessor<String, CatalogueShow, String, Identity> {

  private final TitleOwners owners;

  IdentityProcessor(TitleOwners owners) {
    this.owners = owners;
  }

  @Override
  public void process(Record<String, CatalogueShow> record) {
    CatalogueShow show = record.value();
    if (show == null || show.getRemoved()) {
      return;
    }
    Set<String> titles = new LinkedHashSet<>();
    Stream.concat(Stream.of(show.getTitle()), show.getAliases().stream())
        .map(Show::idOf)
        .filter(title -> !title.isEmpty() && !title.equals(show.getId()))
        .filter(title -> owners.of(title).stream().allMatch(show.getId()::equals))
        .forEach(titles::add);
    for (String title : titles) {
      Identity identity =
          new Identity(
              title,
              show.getId(),
              Authority.CATALOGUE,
              Instant.ofEpochMilli(record.timestamp()),
              null);
      context().forward(record.withKey(title).withValue(identity));
    }
  }
}
