package org.glujava.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.glujava.Subvolume;
import org.glujava.event.CacheInvalidation;
import org.glujava.event.ChildPing;
import org.glujava.event.ChildUp;
import org.glujava.event.EntrylkContention;
import org.glujava.event.Event;
import org.glujava.event.InodelkContention;
import org.glujava.event.InvalidationFlag;
import org.glujava.event.LeaseRecall;
import org.glujava.event.ParentUp;
import org.glujava.event.Sighup;
import org.glujava.event.UnknownEvent;
import org.glujava.event.UnknownUpcall;
import org.glujava.type.Dict;
import org.glujava.type.EntrylkType;
import org.glujava.type.FileType;
import org.glujava.type.Flock;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.IattFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events cross as bytes, and are decoded as in production. */
@GluJavaTest
class EventsInGraphTest {
    private static final Gfid GFID = new Gfid(0x0102030405060708L, 0xf112131415161718L);
    private static final Dict DICT =
            Dict.builder().put("user.x", "value").put("number", -7L).build();
    private static final Iatt STAT = Iatt.zero()
            .withFlags(IattFlags.ALL)
            .withGfid(GFID)
            .withType(FileType.DIRECTORY)
            .withSize(1L << 40)
            .withMtime(Instant.ofEpochSecond(5, 6));
    private static final UUID TRANSACTION = new UUID(9, -10);

    private final TestGraph graph =
            TestGraph.of(Notified.class).child("left").child("right").build();

    static Stream<Event> all_come_as_they_were() {
        Flock flock = Flock.zero()
                .withType(1)
                .withStart(1L << 33)
                .withLength(5)
                .withPid(6)
                .withOwner(new byte[] {7, 8});
        return Stream.of(
                new ParentUp(),
                new Sighup(),
                new ChildUp(new Subvolume(0, "left")),
                new ChildPing(new Subvolume(1, "right")),
                new UnknownEvent(60),
                new CacheInvalidation(GFID, null, Set.of(), Duration.ZERO, null, null, null, null),
                new CacheInvalidation(
                        GFID,
                        "client ü",
                        Set.of(InvalidationFlag.NLINK, InvalidationFlag.INVAL_ATTR),
                        Duration.ofSeconds(0xffff_fff0L),
                        STAT,
                        STAT.withSize(1),
                        STAT.withSize(2),
                        DICT),
                new LeaseRecall(GFID, "client", 3, TRANSACTION, DICT),
                new LeaseRecall(GFID, null, 0, TRANSACTION, null),
                new InodelkContention(GFID, "client", "domain", flock, 11, DICT),
                new InodelkContention(GFID, null, null, Flock.zero(), -1, null),
                new EntrylkContention(GFID, "client", "domain", "name", EntrylkType.values()[1], 12, DICT),
                new EntrylkContention(GFID, null, null, null, EntrylkType.values()[0], 0, null),
                new UnknownUpcall(GFID, "client", 77));
    }

    @ParameterizedTest
    @MethodSource
    void all_come_as_they_were(Event event) {
        assertThat(graph.notify(event)).isTrue();
        assertThat(Notified.KEPT).singleElement().hasSameClassAs(event);
        assertThat(Notified.KEPT.get(0))
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> one.toMap().equals(other.toMap()), Dict.class)
                .isEqualTo(event);
    }

    @Test
    void objects_of_an_event_are_borrowed() {
        Notified.keeps = false;
        graph.notify(new LeaseRecall(GFID, null, 0, TRANSACTION, DICT));
        Dict lent = Objects.requireNonNull(((LeaseRecall) Notified.LENT.get(0)).xdata());
        assertThatThrownBy(lent::toMap)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("used after its method has returned");
    }

    @Test
    void an_event_of_another_graph_s_child_is_a_mistake_of_the_test() {
        ChildUp wrong = new ChildUp(new Subvolume(2, "middle"));
        assertThatThrownBy(() -> graph.notify(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names no child of this graph");
    }
}
