package org.glujava.lab.authors.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.glujava.fop.CreateArgs;
import org.glujava.fop.FlushArgs;
import org.glujava.fop.FopId;
import org.glujava.fop.GetxattrArgs;
import org.glujava.fop.OpenArgs;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.TruncateArgs;
import org.glujava.fop.WritevArgs;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.GluJavaTest;
import org.glujava.testkit.MemoryChild;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Loc;
import org.glujava.type.OpenFlags;
import org.glujava.type.Payload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GluJavaTest
class ChecksumTest {
    private final MemoryChild brick = new MemoryChild();
    private final TestGraph graph =
            TestGraph.of(Checksum.class).child("brick", brick).build();
    private Fd fd;

    @BeforeEach
    void a_file() {
        Loc loc = graph.loc("/a");
        fd = graph.fd(loc, OpenFlags.O_RDWR);
        assertThat(graph.fop(CreateArgs.of(loc, OpenFlags.O_RDWR, 0644, 022, fd, null)))
                .succeeded();
    }

    private void write(String text) {
        assertThat(graph.fop(WritevArgs.of(fd, Payload.of(text.getBytes(StandardCharsets.UTF_8)), 0, 0, null)))
                .succeeded();
    }

    private FopCall<ReadvReply> read(Fd from) {
        return graph.fop(ReadvArgs.of(from, 100, 0, 0, null));
    }

    private String sum() {
        var call = graph.fop(GetxattrArgs.of(graph.loc("/a"), Checksum.XATTR, null));
        return call.reply().failed() ? null : call.reply().dict().getString(Checksum.XATTR);
    }

    private Fd opened() {
        Fd other = graph.fd(graph.loc("/a"), OpenFlags.O_RDONLY);
        assertThat(graph.fop(OpenArgs.of(graph.loc("/a"), OpenFlags.O_RDONLY, other, null)))
                .succeeded();
        return other;
    }

    @Test
    void a_sum_is_written_when_the_file_is_closed() {
        write("hello");
        assertThat(sum()).isNull();
        assertThat(graph.fop(FlushArgs.of(fd, null))).succeeded();
        assertThat(sum()).isEqualTo("sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        write("other");
        assertThat(sum()).as("it is being written again").isNull();
    }

    @Test
    void a_crc_if_it_is_wanted() throws Exception {
        graph.reconfigure("algorithm", "crc32c");
        write("hello");
        graph.fop(FlushArgs.of(fd, null));
        assertThat(sum()).isEqualTo("crc32c:9a71bb4c");
        assertThat(read(opened())).succeeded();
    }

    @Test
    void right_content_is_read_and_compared_once_for_each_open() {
        write("hello");
        graph.fop(FlushArgs.of(fd, null));
        Fd other = opened();
        assertThat(read(other))
                .succeeded()
                .repliedWith(
                        r -> assertThat(r.vector().toByteArray()).asString().isEqualTo("hello"));
        graph.child().clear();
        assertThat(read(other)).succeeded();
        assertThat(graph.child()).wasWound(FopId.READV);
    }

    @Test
    void content_that_was_changed_in_the_brick_is_not_read() throws Exception {
        write("hello");
        graph.fop(FlushArgs.of(fd, null));
        graph.child()
                .on(ReadvArgs.class)
                .when(args -> args.offset() == 0)
                .reply(ReadvReply.of(5, Payload.of("hellO".getBytes()), null, null));
        assertThat(read(opened())).failedWith(Errno.EIO);
        assertThat(graph.statedump()).containsEntry("wrong", "1");
        assertThat(graph.log()).anyMatch(line -> line.text().contains("/a"));
    }

    @Test
    void without_a_flush_the_sum_comes_at_release() {
        write("hello");
        graph.release(fd);
        assertThat(sum()).startsWith("sha256:2cf24");
    }

    @Test
    void a_truncated_file_has_a_new_sum() {
        write("hello");
        graph.fop(FlushArgs.of(fd, null));
        assertThat(graph.fop(TruncateArgs.of(graph.loc("/a"), 0, null))).succeeded();
        assertThat(sum()).startsWith("sha256:e3b0c442");
        assertThat(read(opened())).succeeded();
    }

    @Test
    void more_than_one_block() {
        byte[] large = new byte[300_000];
        graph.fop(WritevArgs.of(fd, Payload.of(large), 0, 0, null));
        graph.fop(FlushArgs.of(fd, null));
        assertThat(sum()).isNotNull();
        assertThat(read(opened())).succeeded();
    }

    @Test
    void a_file_without_a_sum_is_read() {
        TestGraph plain = graph;
        plain.child().on(GetxattrArgs.class).fail(Errno.ENODATA);
        assertThat(read(opened())).succeeded();
    }
}
