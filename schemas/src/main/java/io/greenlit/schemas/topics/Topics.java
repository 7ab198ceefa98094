package io.greenlit.schemas.topics;

import static io.greenlit.schemas.topics.Retention.COMPACTED;
import static io.greenlit.schemas.topics.Retention.FOREVER;
import static io.greenlit.schemas.topics.Retention.LONG;
import static io.greenlit.schemas.topics.Retention.MONTH;
import static io.greenlit.schemas.topics.Retention.MONTH_OF_LARGE;

import io.greenlit.schemas.Access;
import io.greenlit.schemas.Article;
import io.greenlit.schemas.ArticleClaims;
import io.greenlit.schemas.ArticleTrace;
import io.greenlit.schemas.Attempt;
import io.greenlit.schemas.Baseline;
import io.greenlit.schemas.CatalogueShow;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.Command;
import io.greenlit.schemas.Cursor;
import io.greenlit.schemas.Day;
import io.greenlit.schemas.Identity;
import io.greenlit.schemas.Move;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Source;
import io.greenlit.schemas.Subscription;
import java.util.List;

/** Every topic of Greenlit; the only place where their names stand. */
public final class Topics {

  private static final int PARTITIONS = 8;

  /** Key: article id. */
  public static final Topic<Article> ARTICLES =
      new Topic<>("articles", Article.class, PARTITIONS, LONG);

  /** Key: show id. */
  public static final Topic<ArticleClaims> CLAIMS =
      new Topic<>("claims", ArticleClaims.class, PARTITIONS, LONG);

  /** Key: id of the title that is another show's; partitioned like {@link #CLAIMS}. */
  public static final Topic<Identity> IDENTITIES =
      new Topic<>("identities", Identity.class, PARTITIONS, LONG);

  /** Key: id of the title that the evidence goes to; partitioned like {@link #CLAIMS}. */
  public static final Topic<Move> MOVES = new Topic<>("moves", Move.class, PARTITIONS, LONG);

  /** Key: the day; every partition of {@link #CLAIMS} has its own. Kept as long as articles are. */
  public static final Topic<Day> DAYS = new Topic<>("days", Day.class, PARTITIONS, LONG);

  /** Key: id of a title; partitioned like {@link #CLAIMS}. */
  public static final Topic<Baseline> BASELINES =
      new Topic<>("baselines", Baseline.class, PARTITIONS, MONTH_OF_LARGE);

  /** Key: article id, for {@link #BASELINES}; partitioned like {@link #ARTICLES}. */
  public static final Topic<ArticleTrace> TRACES =
      new Topic<>("traces", ArticleTrace.class, PARTITIONS, MONTH);

  /** Key: show id. */
  public static final Topic<ShowStatus> SHOW_STATUS =
      new Topic<>("show-status", ShowStatus.class, PARTITIONS, COMPACTED);

  /** Key: show id. */
  public static final Topic<Change> STATUS_CHANGES =
      new Topic<>("status-changes", Change.class, PARTITIONS, FOREVER);

  /** Key: source id. */
  public static final Topic<Source> SOURCES =
      new Topic<>("sources", Source.class, PARTITIONS, COMPACTED);

  /** Key: show id. */
  public static final Topic<CatalogueShow> SHOWS =
      new Topic<>("shows", CatalogueShow.class, PARTITIONS, COMPACTED);

  /** Key: subscription id; partitioned like {@link #CURSORS}. */
  public static final Topic<Subscription> SUBSCRIPTIONS =
      new Topic<>("subscriptions", Subscription.class, PARTITIONS, COMPACTED);

  /** Key: subscription id. */
  public static final Topic<Command> COMMANDS =
      new Topic<>("commands", Command.class, PARTITIONS, MONTH);

  /** Key: subscription id; partitioned like {@link #SUBSCRIPTIONS}. */
  public static final Topic<Cursor> CURSORS =
      new Topic<>("cursors", Cursor.class, PARTITIONS, COMPACTED);

  /** Key: subscription id. */
  public static final Topic<Attempt> ATTEMPTS =
      new Topic<>("attempts", Attempt.class, PARTITIONS, MONTH);

  /** Key: kind and id. One partition: few records, which every service reads in their order. */
  public static final Topic<Access> ACCESS = new Topic<>("access", Access.class, 1, COMPACTED);

  /** All of them, in the order of the flow. */
  public static final List<Topic<?>> ALL =
      List.of(
          SOURCES,
          ARTICLES,
          SHOWS,
          CLAIMS,
          IDENTITIES,
          MOVES,
          DAYS,
          BASELINES,
          TRACES,
          SHOW_STATUS,
          STATUS_CHANGES,
          SUBSCRIPTIONS,
          COMMANDS,
          CURSORS,
          ATTEMPTS,
          ACCESS);

  private Topics() {}
}
