package org.glujava.lab.authors.smallfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.glujava.event.CacheInvalidation;
import org.glujava.event.InvalidationFlag;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.FopId;
import org.glujava.fop.LookupArgs;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.TruncateArgs;
import org.glujava.fop.WritevArgs;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.GluJavaTest;
import org.glujava.testkit.Interleavings;
import org.glujava.testkit.MemoryChild;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.Loc;
import org.glujava.type.OpenFlags;
import org.glujava.type.Payload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GluJavaTest
class SmallFilesTest {
    private final TestGraph graph =
            TestGraph.of(SmallFiles.class).child("brick", new MemoryChild()).build();
    private Fd fd;

    @BeforeEach
    void a_file() {
        Loc loc = graph.loc("/a");
        fd = graph.fd(loc, OpenFlags.O_RDWR);
        assertThat(graph.fop(CreateArgs.of(loc, OpenFlags.O_RDWR, 0644, 022, fd, null)))
                .succeeded();
        write("hello");
    }

    private void write(String text) {
        assertThat(graph.fop(WritevArgs.of(fd, Payload.of(text.getBytes(StandardCharsets.UTF_8)), 0, 0, null)))
                .succeeded();
    }

    private FopCall<ReadvReply> read(long size, long offset) {
        return graph.fop(ReadvArgs.of(fd, size, offset, 0, null));
    }

    private String text(FopCall<ReadvReply> read) {
        return new String(read.reply().vector().toByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void a_second_read_is_answered_from_memory() {
        assertThat(text(read(4096, 0))).isEqualTo("hello");
        graph.child().clear();
        assertThat(text(read(4096, 0))).isEqualTo("hello");
        assertThat(text(read(2, 1))).isEqualTo("el");
        assertThat(read(10, 5).reply().opRet()).isZero();
        assertThat(read(10, 500).reply().opRet()).isZero();
        assertThat(graph.child()).wasNotWound();
    }

    @Test
    void a_hit_looks_as_the_brick_s_answer() {
        ReadvReply first = read(4096, 0).reply();
        ReadvReply second = read(4096, 0).reply();
        assertThat(second.opErrno()).isEqualTo(first.opErrno());
        assertThat(second.stbuf()).isEqualTo(first.stbuf());
        assertThat(second.opRet()).isEqualTo(first.opRet());
    }

    @Test
    void a_write_is_seen() {
        read(4096, 0);
        write("HELLO");
        assertThat(text(read(4096, 0))).isEqualTo("HELLO");
    }

    @Test
    void a_truncate_is_seen() {
        read(4096, 0);
        graph.fop(TruncateArgs.of(graph.loc("/a"), 2, null));
        assertThat(text(read(4096, 0))).isEqualTo("he");
    }

    @Test
    void another_client_s_write_is_seen_when_the_brick_tells() {
        read(4096, 0);
        graph.child().clear();
        Gfid gfid = graph.loc("/a").fileGfid();
        var size = Set.of(InvalidationFlag.SIZE);
        graph.notify(new CacheInvalidation(gfid, null, size, Duration.ZERO, null, null, null, null));
        read(4096, 0);
        assertThat(graph.child()).wasWound(FopId.READV);
    }

    @Test
    void a_lookup_with_another_time_lets_it_be_forgotten() {
        read(4096, 0);
        graph.child()
                .on(LookupArgs.class)
                .reply(org.glujava.fop.LookupReply.of(
                        null, read(1, 0).reply().stbuf().withMtime(java.time.Instant.now()), null, null));
        graph.fop(LookupArgs.of(graph.loc("/a"), null));
        graph.child().clear();
        read(4096, 0);
        assertThat(graph.child()).wasWound(FopId.READV);
    }

    @Test
    void after_the_ttl_a_stat_is_enough() {
        read(4096, 0);
        graph.clock().advance(Duration.ofSeconds(2));
        graph.child().clear();
        assertThat(text(read(4096, 0))).isEqualTo("hello");
        assertThat(graph.child()).wasWound(FopId.FSTAT);
    }

    @Test
    void a_failed_read_is_not_remembered() {
        graph.child().fail(Errno.EIO, FopId.READV);
        assertThat(read(4096, 0)).failedWith(Errno.EIO);
        assertThat(read(4096, 0)).failedWith(Errno.EIO);
    }

    @Test
    void no_order_of_a_read_and_a_write_shows_old_content_after_the_write() {
        int orders = Interleavings.all(order -> {
            TestGraph any = order.graph(TestGraph.of(SmallFiles.class).child("brick", new MemoryChild()));
            Loc loc = any.loc("/a");
            Fd file = any.fd(loc, OpenFlags.O_RDWR);
            any.child().release(); // in an interleaved graph children hold what they are given, also before run()
            any.fop(CreateArgs.of(loc, OpenFlags.O_RDWR, 0644, 022, file, null));
            any.fop(WritevArgs.of(file, Payload.of("old".getBytes()), 0, 0, null));
            any.child().holdAll();
            order.client("reads", () -> any.fop(ReadvArgs.of(file, 4096, 0, 0, null)));
            order.client("writes", () -> any.fop(WritevArgs.of(file, Payload.of("new".getBytes()), 0, 0, null)));
            order.run();
            any.child().release();
            var read = any.fop(ReadvArgs.of(file, 4096, 0, 0, null));
            assertThat(read.reply().vector().toByteArray()).asString().isEqualTo("new");
        });
        assertThat(orders).isGreaterThan(1);
    }
}
