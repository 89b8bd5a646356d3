package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glujava.fop.FopId.LOOKUP;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glujava.Args;
import org.glujava.fop.FopId;
import org.glujava.fop.ReaddirArgs;
import org.glujava.fop.ReaddirReply;
import org.glujava.fop.ReaddirpArgs;
import org.glujava.fop.ReaddirpReply;
import org.glujava.type.DirEntries;
import org.glujava.type.DirEntry;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Iatt;
import org.glujava.type.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 3: names in listings. */
class ListingsTest extends Searching {
    private static final DirEntries ENTRIES =
            DirEntries.of(Stream.of(".", "a", "b").map(ListingsTest::entry).toList());

    private final Fd root = graph.fd(graph.directory("/"), 0);

    private static DirEntry entry(String name) {
        return new DirEntry(name, 1, 1, 8, Iatt.zero(), null, null);
    }

    static Stream<Function<Fd, Args<?>>> listings() {
        return Stream.of(fd -> ReaddirArgs.of(fd, 4096, 0, null), fd -> ReaddirpArgs.of(fd, 4096, 0, null));
    }

    private void lists(DirEntries entries) {
        child.on(ReaddirArgs.class).reply(ReaddirReply.of(entries.size(), entries, null));
        child.on(ReaddirpArgs.class).reply(ReaddirpReply.of(entries.size(), entries, null));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void a_name_that_is_listed_is_forgotten(Function<Fd, Args<?>> listing) {
        lookup("/a");
        lookup("/c");
        lookup("/d/b");
        lists(ENTRIES);
        assertThat(graph.fop(listing.apply(root))).succeeded();
        assertThat(remembers("/c")).isTrue();
        assertThat(remembers("/d/b")).isTrue();
        assertThat(remembers("/a")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void a_late_miss_does_not_hide_a_name_listed_meanwhile(Function<Fd, Args<?>> listing) {
        child.hold(LOOKUP);
        lookup("/a");
        lists(ENTRIES);
        graph.fop(listing.apply(root));
        child.release();
        assertThat(remembers("/a")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void the_listing_passes_unchanged(Function<Fd, Args<?>> listing) {
        lookup("/c");
        lists(ENTRIES);
        assertThat(graph.fop(listing.apply(root)))
                .repliedWith(reply ->
                        assertThat((Iterable<?>) reply.values().get("entries")).hasSize(3));
        child.fail(Errno.EIO, FopId.READDIR, FopId.READDIRP);
        assertThat(graph.fop(listing.apply(root))).failedWith(Errno.EIO);
    }

    @Test
    void entries_are_only_looked_at_where_something_of_the_directory_may_be_remembered() {
        AtomicLong time = new AtomicLong();
        MissingNames missing =
                new MissingNames(time::get, () -> Long.MAX_VALUE, new Settings(TTL, 10, Size.parse("1MB"), null, null));
        NameChanges changes = new NameChanges(missing, new Users(), (directory, path) -> false);
        AtomicInteger looks = new AtomicInteger();
        DirEntries entries = () -> {
            looks.incrementAndGet();
            return List.of(entry("b"));
        };
        Name name = new Name(new Gfid(1, 1), "a");

        changes.listed(name.directory(), entries);
        assertThat(looks).hasValue(0);
        missing.remember(name, missing.epoch(name), 1);
        changes.listed(new Gfid(2, 2), entries);
        assertThat(looks).hasValue(0);
        changes.listed(name.directory(), entries);
        assertThat(looks).hasValue(1);
        assertThat(missing.contains(name, 1)).isTrue();

        time.addAndGet(TTL.toNanos() - 1);
        changes.listed(name.directory(), entries);
        assertThat(looks).hasValue(2);
        time.addAndGet(Duration.ofNanos(1).toNanos());
        changes.listed(name.directory(), entries);
        assertThat(looks).hasValue(2);
    }
}
