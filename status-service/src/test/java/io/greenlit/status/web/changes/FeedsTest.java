package io.greenlit.status.web.changes;

import static io.greenlit.status.web.changes.SampleChanges.NOON;
import static io.greenlit.status.web.changes.SampleChanges.season;
import static io.greenlit.status.web.changes.SampleChanges.show;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import io.greenlit.platform.PlatformAutoConfiguration;
import io.greenlit.platform.access.KnownAccess;
import io.greenlit.platform.access.web.AccessAutoConfiguration;
import io.greenlit.schemas.Change;
import io.greenlit.schemas.DatePrecision;
import io.greenlit.schemas.ShowStatus;
import io.greenlit.schemas.Status;
import io.greenlit.status.kafka.ShowStore;
import io.greenlit.status.kafka.ShowTable;
import io.greenlit.status.kafka.changes.ChangeLog;
import io.greenlit.status.kafka.changes.LoggedChange;
import io.greenlit.status.web.StatusAccess;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@WebFluxTest
@ImportAutoConfiguration({PlatformAutoConfiguration.class, AccessAutoConfiguration.class})
class FeedsTest {

  @Autowired private WebTestClient client;
  @Autowired private ChangeLog log;
  @Autowired private ShowStore shows;
  @Autowired private ShowTable table;

  @BeforeEach
  void nothingIsKnown() {
    reset(log, shows, table);
  }

  @Test
  void an_independent_parser_reads_the_feed_with_titles_ids_and_links_to_the_articles()
      throws Exception {
    List<LoggedChange> changes =
        LongStream.range(0, 60).mapToObj(offset -> SampleChanges.logged(0, offset)).toList();
    when(log.recent(any())).thenReturn(changes);

    Feed feed = atom("/v1/changes.atom");

    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getId()).isEqualTo("urn:greenlit:changes");
    assertThat(feed.getUpdated().toInstant()).isEqualTo(NOON.plusSeconds(60 * 3_600));
    assertThat(feed.getOtherLinks()).extracting(Link::getRel).containsExactly("self");
    assertThat(feed.getEntries()).hasSize(50);
    Entry newest = feed.getEntries().getFirst();
    assertThat(newest.getId()).isEqualTo("urn:greenlit:change:chg_60");
    assertThat(newest.getTitle())
        .isEqualTo("Paper Lanterns, season 2: RENEWED (was RUMOURED_RENEWAL)");
    assertThat(newest.getAlternateLinks())
        .extracting(Link::getHref)
        .containsExactly("https://press.example/1?a=1&b=2");
    assertThat(newest.getOtherLinks())
        .extracting(Link::getHref)
        .containsExactly("https://trade.example/2");
    assertThat(newest.getSummary().getValue())
        .contains("Confidence 95 %, OFFICIAL.", "“It is <b>official</b>", "— Press & Sons");
    assertThat(feed.getEntries()).extracting(Entry::getId).doesNotHaveDuplicates();
  }

  @Test
  void a_feed_without_changes_is_one_all_the_same() throws Exception {
    when(log.recent(any())).thenReturn(List.of());

    assertThat(atom("/v1/changes.atom?status=CANCELLED").getEntries()).isEmpty();
  }

  @Test
  void a_change_whose_articles_have_no_address_leads_to_the_show() throws Exception {
    Change change =
        Change.newBuilder(SampleChanges.change(1))
            .setEvidence(List.of(SampleChanges.evidence("javascript:alert(1)")))
            .build();
    when(log.recent(any())).thenReturn(List.of(new LoggedChange(0, 0, change, "{}")));

    Entry entry = atom("/v1/changes.atom").getEntries().getFirst();

    assertThat(entry.getAlternateLinks())
        .extracting(Link::getHref)
        .singleElement()
        .satisfies(href -> assertThat(href).endsWith("/v1/shows/paper-lanterns"));
  }

  @Test
  void who_has_the_feed_already_gets_none() {
    when(log.recent(any())).thenReturn(List.of(SampleChanges.logged(0, 0)));
    HttpHeaders first = get("/v1/changes.atom").getResponseHeaders();

    client
        .get()
        .uri("/v1/changes.atom")
        .header("If-None-Match", Objects.requireNonNull(first.getETag()))
        .exchange()
        .expectStatus()
        .isNotModified()
        .expectBody()
        .isEmpty();
    client
        .get()
        .uri("/v1/changes.atom")
        .header("If-Modified-Since", Objects.requireNonNull(first.getFirst("Last-Modified")))
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void the_feed_of_a_show_has_its_history() throws Exception {
    when(shows.show("paper-lanterns")).thenReturn(Optional.of(show("paper-lanterns")));
    when(shows.latest("paper-lanterns", 50))
        .thenReturn(List.of(SampleChanges.change(2), SampleChanges.change(1)));

    Feed feed = atom("/v1/shows/paper-lanterns/changes.atom");

    assertThat(feed.getId()).isEqualTo("urn:greenlit:changes:paper-lanterns");
    assertThat(feed.getTitle()).startsWith("Greenlit: Paper Lanterns");
    assertThat(feed.getEntries())
        .extracting(Entry::getId)
        .containsExactly("urn:greenlit:change:chg_2", "urn:greenlit:change:chg_1");
  }

  @Test
  void the_feed_of_a_show_that_became_part_of_another_leads_there() {
    ShowStatus merged =
        ShowStatus.newBuilder(show("dal-hangu")).setMergedInto("moon-harbour").build();
    when(shows.show("dal-hangu")).thenReturn(Optional.of(merged));

    client
        .get()
        .uri("/v1/shows/dal-hangu/changes.atom")
        .exchange()
        .expectStatus()
        .isPermanentRedirect()
        .expectHeader()
        .valueMatches("Location", ".*/v1/shows/moon-harbour/changes.atom");
  }

  @Test
  void the_feed_of_an_unknown_show_is_a_404() {
    when(shows.show("nothing")).thenReturn(Optional.empty());

    client.get().uri("/v1/shows/nothing/changes.atom").exchange().expectStatus().isNotFound();
  }

  @Test
  void an_independent_parser_reads_the_calendar_with_whole_days_and_no_vague_premieres()
      throws Exception {
    ShowStatus paper =
        show(
            "paper-lanterns",
            season(2, Status.DATED, "2026-09-04", DatePrecision.DAY),
            season(3, Status.DATED, "2027-01-01", DatePrecision.YEAR),
            season(4, Status.RENEWED, "2027-02-02", DatePrecision.DAY));
    when(table.shows(eq(null), any(), anyInt()))
        .thenAnswer(call -> {
          Predicate<ShowStatus> wanted = call.getArgument(1);
          return List.of(paper, show("salt-road")).stream().filter(wanted).toList();
        });

    Calendar calendar = calendar("/v1/calendar.ics");

    calendar.validate();
    List<VEvent> events = calendar.getComponents(Component.VEVENT);
    assertThat(events).hasSize(1);
    VEvent event = events.getFirst();
    assertThat(event.getUid().orElseThrow().getValue())
        .isEqualTo("paper-lanterns.2.premiere@greenlit");
    assertThat(value(event, Property.DTSTART)).isEqualTo("20260904");
    assertThat(value(event, Property.DTEND)).isEqualTo("20260905");
    assertThat(value(event, Property.SUMMARY)).isEqualTo(paper.getTitle() + ", season 2");
    assertThat(value(event, Property.DESCRIPTION))
        .isEqualTo(
            "Channel 4; HD\n“It is <b>official</b>; really,   yes \\ no.” https://press.example/1");
  }

  @Test
  void a_calendar_of_some_shows_has_those_only_under_any_of_their_ids() throws Exception {
    ShowStatus merged =
        ShowStatus.newBuilder(show("dal-hangu")).setMergedInto("moon-harbour").build();
    when(table.show("dal-hangu")).thenReturn(Optional.of(merged));
    when(table.show("moon-harbour"))
        .thenReturn(
            Optional.of(
                show("moon-harbour", season(1, Status.DATED, "2026-10-01", DatePrecision.DAY))));
    when(table.show("nothing")).thenReturn(Optional.empty());

    Calendar calendar = calendar("/v1/calendar.ics?show=dal-hangu,moon-harbour,nothing");

    List<VEvent> events = calendar.getComponents(Component.VEVENT);
    assertThat(events)
        .extracting(event -> event.getUid().orElseThrow().getValue())
        .containsExactly("moon-harbour.1.premiere@greenlit");
  }

  @Test
  void no_line_of_a_calendar_is_longer_than_the_standard_allows() {
    when(table.show("a"))
        .thenReturn(
            Optional.of(show("a", season(1, Status.DATED, "2026-10-01", DatePrecision.DAY))));

    byte[] body = Objects.requireNonNull(get("/v1/calendar.ics?show=a").getResponseBody());

    assertThat(new String(body, UTF_8).split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  private Feed atom(String uri) throws Exception {
    byte[] body = Objects.requireNonNull(get(uri).getResponseBody());
    return (Feed) new WireFeedInput().build(new StringReader(new String(body, UTF_8)));
  }

  private Calendar calendar(String uri) throws Exception {
    byte[] body = Objects.requireNonNull(get(uri).getResponseBody());
    return new CalendarBuilder().build(new ByteArrayInputStream(body));
  }

  private EntityExchangeResult<byte[]> get(String uri) {
    return client
        .mutate()
        .responseTimeout(Duration.ofSeconds(20))
        .build()
        .get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .returnResult();
  }

  @SpringBootConfiguration
  @Import({KnownAccess.class, StatusAccess.class, FeedController.class, CalendarController.class})
  static class App {

    @Bean
    ChangeLog changeLog() {
      return mock(ChangeLog.class);
    }

    @Bean
    ShowStore showStore() {
      return mock(ShowStore.class);
    }

    @Bean
    ShowTable showTable() {
      return mock(ShowTable.class);
    }
  }
}
