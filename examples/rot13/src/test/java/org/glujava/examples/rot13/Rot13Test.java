package org.glujava.examples.rot13;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.glujava.fop.PutArgs;
import org.glujava.fop.PutReply;
import org.glujava.fop.ReadvReply;
import org.glujava.fop.WritevArgs;
import org.glujava.fop.WritevReply;
import org.glujava.type.Dict;
import org.glujava.type.Errno;
import org.glujava.type.Fd;
import org.glujava.type.Gfid;
import org.glujava.type.KeptFd;
import org.glujava.type.Loc;
import org.glujava.type.Payload;
import org.junit.jupiter.api.Test;

/** The translator's methods on frames that need no GlusterFS. */
class Rot13Test {
    private final Rot13 rot13 = new Rot13();

    @Test
    void a_read_is_turned_over_the_borders_of_its_vectors() {
        Dict xdata = Dict.builder().put("key", "value").build();
        var frame = new FakeFrame<>(ReadvReply.of(13, payload("Uryyb, ", "", "Jbeyq!"), null, xdata));

        rot13.readv(frame.asFrame());

        ReadvReply reply = (ReadvReply) frame.unwound;
        assertThat(text(reply.vector())).isEqualTo("Hello, World!");
        assertThat(reply.opRet()).isEqualTo(13);
        assertThat(reply.xdata()).isSameAs(xdata);
    }

    @Test
    void a_read_that_failed_passes_unchanged() {
        var failed = ReadvReply.failed(Errno.EIO);
        var frame = new FakeFrame<>(failed);

        rot13.readv(frame.asFrame());

        assertThat(frame.unwound).isSameAs(failed);
    }

    @Test
    void a_write_is_turned_and_keeps_its_other_arguments() {
        var frame = new FakeFrame<WritevReply>(null);

        rot13.writev(frame.asFrame(), new FakeFd(), payload("Hello, ", "World!"), 7, 3, null);

        WritevArgs wound = (WritevArgs) frame.wound;
        assertThat(text(wound.vector())).isEqualTo("Uryyb, Jbeyq!");
        assertThat(wound.fd()).isEqualTo(new FakeFd());
        assertThat(wound.offset()).isEqualTo(7);
        assertThat(wound.flags()).isEqualTo(3);
    }

    @Test
    void a_put_is_turned() {
        var frame = new FakeFrame<PutReply>(null);

        rot13.put(frame.asFrame(), Loc.builder().name("file").build(), 0644, 022, 0, payload("abc"), 0, null, null);

        PutArgs wound = (PutArgs) frame.wound;
        assertThat(text(wound.vector())).isEqualTo("nop");
        assertThat(wound.mode()).isEqualTo(0644);
        assertThat(wound.loc().name()).isEqualTo("file");
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
        var frame = new FakeFrame<WritevReply>(null);
        rot13.writev(frame.asFrame(), new FakeFd(), () -> List.of(ByteBuffer.wrap(content)), 0, 0, null);
        return ((WritevArgs) frame.wound).vector().toByteArray();
    }

    private static Payload payload(String... vectors) {
        return () -> Arrays.stream(vectors)
                .map(vector -> ByteBuffer.wrap(vector.getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer())
                .toList();
    }

    private static String text(Payload payload) {
        return new String(payload.toByteArray(), StandardCharsets.UTF_8);
    }

    private record FakeFd(Gfid gfid, int flags, long pid, boolean isAnonymous) implements Fd {
        @Override
        public KeptFd keep() {
            throw new UnsupportedOperationException("nobody holds it");
        }

        FakeFd() {
            this(Gfid.NULL, 2, 1, false);
        }
    }
}
