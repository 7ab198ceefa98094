package io.greenlit.status.reading.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All shows of the catalogue as they stand: the seed file, and over it what was put, imported or
 * removed since, by id.
 *
 * <p>Safe for use by several threads.
 */
public final class ShowRegister {

  private final Map<String, CatalogueEntry> seed;
  private final Map<String, CatalogueEntry> shows;
  private final ShowIdentities identities = new ShowIdentities();

  public ShowRegister(Collection<CatalogueEntry> seed) {
    this.seed = new LinkedHashMap<>();
    seed.forEach(entry -> this.seed.put(entry.id(), entry));
    shows = new TreeMap<>(this.seed);
    seed.forEach(identities::add);
  }

  /** What became of a show that somebody told of. */
  public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED
  }

  /** The entry that a draft became, to be written down unless it is unchanged. */
  public record Assignment(CatalogueEntry entry, Outcome outcome) {}

  /** The show is as this entry says. */
  public synchronized void put(CatalogueEntry entry) {
    identities.settle(entry);
    CatalogueEntry before = shows.put(entry.id(), entry);
    if (before != null) {
      identities.remove(before);
    }
    identities.add(entry);
  }

  /** The show is in the catalogue no longer, though the seed file may have it. */
  public synchronized void remove(String id) {
    CatalogueEntry before = shows.remove(id);
    if (before != null) {
      identities.remove(before);
    }
  }

  /** Nothing is said of the show any longer: it is as the seed file has it, or not there. */
  public synchronized void reset(String id) {
    remove(id);
    CatalogueEntry own = seed.get(id);
    if (own != null) {
      put(own);
    }
  }

  /** The show of this id. */
  public synchronized @Nullable CatalogueEntry get(String id) {
    return shows.get(id);
  }

  /** Whether the seed file has it: it comes back unless it is remembered as removed. */
  public boolean inSeedFile(String id) {
    return seed.containsKey(id);
  }

  /** All shows, by id. */
  public synchronized List<CatalogueEntry> entries() {
    return new ArrayList<>(shows.values());
  }

  /**
   * Finds out which show a draft means, and what the catalogue is to say of it then. What is known
   * stays; what is new is added. Where the draft has an id, it replaces that show. Until {@link
   * #put} or {@link #abandon} is called, later drafts of the same show build upon this one.
   *
   * @throws InvalidEntry naming the first field that makes no sense
   */
  public synchronized Assignment assign(ShowDraft draft) {
    String given = draft.id();
    draft.as(given == null ? "unnamed" : given);
    String id = given == null ? identities.of(draft) : given;
    CatalogueEntry known = id == null ? null : identities.current(id, shows.get(id));
    if (known == null) {
      CatalogueEntry created =
          draft.as(id == null ? identities.free(draft, shows::containsKey) : id);
      identities.await(created);
      return new Assignment(created, Outcome.CREATED);
    }
    CatalogueEntry updated = given == null ? Additions.to(known, draft) : draft.as(given);
    if (updated.equals(known)) {
      return new Assignment(known, Outcome.UNCHANGED);
    }
    identities.await(updated);
    return new Assignment(updated, Outcome.UPDATED);
  }

  /** An assignment could not be written down. */
  public synchronized void abandon(CatalogueEntry entry) {
    identities.settle(entry);
  }
}
