package org.glujava.examples.rot13;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.glujava.fop.FopId;
import org.glujava.fop.PutArgs;
import org.glujava.fop.ReadvArgs;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.WritevArgs;
import org.glujava.testkit.FopCall;
import org.glujava.testkit.GluJavaTest;
import org.glujava.testkit.MockChild;
import org.glujava.testkit.TestGraph;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Iatt;
import org.glujava.type.Payload;
import org.junit.jupiter.api.Test;

/** The content that a child gets from writes, and the parent from reads. */
@GluJavaTest
class Rot13Test {
    private final TestGraph graph = TestGraph.of(Rot13.class).build();
    private final MockChild child = graph.child();
    private final Fd fd = graph.fd(graph.file("/file"), 2);

    private FopCall<ReadvReply> read() {
        return graph.fop(ReadvArgs.of(fd, 100, 0, 0, null));
    }

    @Test
    void a_read_is_turned_over_the_borders_of_its_vectors() {
        Dict xdata = Dict.builder().put("key", "value").build();
        Iatt stat = Iatt.zero().withSize(13);
        child.on(ReadvArgs.class).reply(ReadvReply.of(13, payload("Uryyb, ", "", "Jbeyq!"), stat, xdata));

        ReadvReply reply = read().reply();

        assertThat(text(reply.vector())).isEqualTo("Hello, World!");
        assertThat(reply.opRet()).isEqualTo(13);
        assertThat(reply.stbuf()).isEqualTo(stat);
        assertThat(reply.xdata().toMap()).isEqualTo(xdata.toMap());
    }

    @Test
    void a_read_that_failed_passes_unchanged() {
        child.fail(Errno.EIO, FopId.READV);
        assertThat(read()).failedWith(Errno.EIO);
    }

    @Test
    void a_write_is_turned_and_keeps_its_other_arguments() {
        assertThat(graph.fop(WritevArgs.of(fd, payload("Hello, ", "World!"), 7, 3, null)))
                .succeeded();

        WritevArgs wound = child.wound(WritevArgs.class).get(0);
        assertThat(text(wound.vector())).isEqualTo("Uryyb, Jbeyq!");
        assertThat(wound.fd().gfid()).isEqualTo(fd.gfid());
        assertThat(wound.offset()).isEqualTo(7);
        assertThat(wound.flags()).isEqualTo(3);
    }

    @Test
    void a_put_is_turned() {
        graph.fop(PutArgs.of(graph.loc("/new"), 0644, 022, 0, payload("abc"), 0, null, null));

        PutArgs wound = child.wound(PutArgs.class).get(0);
        assertThat(text(wound.vector())).isEqualTo("nop");
        assertThat(wound.mode()).isEqualTo(0644);
        assertThat(wound.loc().name()).isEqualTo("new");
    }

    @Test
    void only_letters_are_turned_and_twice_is_not_at_all() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] once = written(all);
        for (int i = 0; i < all.length; i++) {
            boolean letter = i >= 'a' && i <= 'z' || i >= 'A' && i <= 'Z';
            assertThat(once[i] != all[i]).as("byte %d", i).isEqualTo(letter);
        }
        assertThat(written(once)).isEqualTo(all);
    }

    private byte[] written(byte[] content) {
        child.clear();
        graph.fop(WritevArgs.of(fd, Payload.of(content), 0, 0, null));
        return child.wound(WritevArgs.class).get(0).vector().toByteArray();
    }

    private static Payload payload(String... vectors) {
        List<ByteBuffer> buffers = Arrays.stream(vectors)
                .map(vector ->
                        ByteBuffer.wrap(vector.getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer())
                .toList();
        return () -> buffers.stream().map(ByteBuffer::duplicate).toList();
    }

    private static String text(Payload payload) {
        return new String(payload.toByteArray(), StandardCharsets.UTF_8);
    }
}
