package io.greenlit.notify.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlit.notify.change.Status;
import io.greenlit.notify.delivery.Again;
import io.greenlit.notify.delivery.Command;
import io.greenlit.notify.delivery.CursorState;
import io.greenlit.notify.delivery.CursorWrite;
import io.greenlit.notify.delivery.DigestRun;
import io.greenlit.notify.delivery.Disabled;
import io.greenlit.notify.delivery.Handshake;
import io.greenlit.notify.delivery.Health;
import io.greenlit.notify.delivery.Notice;
import io.greenlit.notify.delivery.Outbox;
import io.greenlit.notify.delivery.ParkedShow;
import io.greenlit.notify.delivery.Positions;
import io.greenlit.notify.delivery.Replay;
import io.greenlit.notify.delivery.SetAside;
import io.greenlit.notify.delivery.Stretch;
import io.greenlit.notify.delivery.Walk;
import io.greenlit.notify.subscription.ChangeFilter;
import io.greenlit.notify.webhook.OperationalEvent;
import io.greenlit.schemas.Cursor;
import io.greenlit.schemas.serde.AvroCodec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CursorRecordsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

  @ParameterizedTest
  @EnumSource(Disabled.Reason.class)
  void a_cursor_comes_back_as_it_was_written(Disabled.Reason reason) {
    Map<String, SetAside> aside = new LinkedHashMap<>();
    aside.put(
        "chg-9", new SetAside("chg-9", "dark-harbour", 0, 3, 10, NOW, "answered 500", null, null));
    aside.put(
        "chg-1",
        new SetAside("chg-1", "night-shift", 11, 1, 0, NOW, null, NOW, new Again("rsd_1", true)));
    CursorState state =
        new CursorState(
            new Walk(
                Positions.of(Map.of(0, 5L, 11, 9L)),
                Map.of(
                    "dark-harbour", new ParkedShow(0, 3, 7, NOW),
                    "night-shift", new ParkedShow(11, 8, 0, NOW.plusSeconds(60)))),
            aside,
            new Health(3, NOW.plusSeconds(5), new Disabled(reason, NOW)),
            42,
            new Replay(
                new Again("rpl_1", false),
                new Walk(
                    Positions.of(Map.of(0, 2L)), Map.of("sandbar", new ParkedShow(0, 1, 2, NOW))),
                Positions.of(Map.of(0, 4L, 11, 9L)),
                new ChangeFilter(Set.of("sandbar"), Set.of(Status.RENEWED)),
                NOW,
                17,
                reason == Disabled.Reason.GONE ? null : NOW),
            new Handshake("options https://example.com/", false, 3, NOW, "answered 405", 120),
            new DigestRun(NOW, Positions.of(Map.of(0, 9L, 11, 9L)), 2, 3, 1, NOW),
            new Outbox(
                9,
                Outbox.Known.FAILING,
                NOW,
                List.of(
                    notice(6, new OperationalEvent.Failing(5, "answered 500")),
                    notice(7, new OperationalEvent.Disabled("gone")),
                    notice(8, new OperationalEvent.Recovered()),
                    notice(9, new OperationalEvent.Exhausted("chg-9", "sandbar", 10, null)))),
            List.of(
                new Stretch(
                    new Walk(
                        Positions.of(Map.of(0, 3L)),
                        Map.of("sandbar", new ParkedShow(0, 1, 2, NOW))),
                    Positions.of(Map.of(0, 4L, 11, 9L)))));

    CursorState read = writtenAndRead(state);

    assertThat(read).isEqualTo(state);
    assertThat(read.aside().keySet()).containsExactly("chg-9", "chg-1");
  }

  @Test
  void a_cursor_without_troubles_comes_back_so() {
    CursorState state = CursorState.startingAt(Map.of(2, 7L));

    assertThat(writtenAndRead(state)).isEqualTo(state);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_comes_back_as_it_was_written(Command command) {
    var codec = AvroCodec.of(io.greenlit.schemas.Command.class);

    byte[] bytes = codec.encode(CommandRecords.written("sub_1", command, NOW));

    assertThat(CommandRecords.command(codec.decode(bytes))).isEqualTo(command);
  }

  static Stream<Command> commands() {
    return Stream.of(
        new Command.Resume(),
        new Command.Redrive(new Command.Which("chg-1")),
        new Command.Dismiss(new Command.Which(null)),
        new Command.StartReplay(
            new Again("rpl_1", true),
            Positions.of(Map.of(0, 3L, 7, 9L)),
            new ChangeFilter(Set.of("sandbar"), Set.of(Status.RENEWED))),
        new Command.EndReplay(),
        new Command.Verify(),
        new Command.Resend(new Again("rsd_1", false), "chg-1", "sandbar", 7, 12),
        new Command.SkipTo(Positions.of(Map.of(2, 4L))));
  }

  private static Notice notice(long number, OperationalEvent event) {
    return new Notice(number, event, NOW, 2, NOW.plusSeconds(30));
  }

  private static CursorState writtenAndRead(CursorState state) {
    AvroCodec<Cursor> codec = AvroCodec.of(Cursor.class);
    return CursorRecords.cursor(
        codec.decode(
            codec.encode(CursorRecords.written(new CursorWrite("sub_1", 2, 1, state, NOW)))));
  }
}
