package org.glujava.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandshakeRpcTest {
    /** As glfs_init sends it, without the xdata. */
    private static final String GETSPEC = "80000044 00000002 00000000 00000002 00dbb4a9 00000002 00000002 "
            + "0005f3bd 00000008 0000000000000000 00000000 00000000 00000000 00000003 766f6c00 00000000";

    @Test
    void a_volfile_is_sent_padded() throws IOException {
        ByteBuffer reply = ByteBuffer.wrap(HandshakeRpc.answer(getspec(), Map.of("vol", "volume")));

        assertThat(reply.getInt()).isEqualTo(0x80000000 | 48);
        assertThat(words(reply, 11)).containsExactly(2, 1, 0, 0, 0, 0, 6, 0, 6, 0x766f6c75, 0x6d650000);
        assertThat(words(reply, 1)).containsExactly(0);
        assertThat(reply.hasRemaining()).isFalse();
    }

    @Test
    void a_volume_that_is_not_served_does_not_exist() throws IOException {
        ByteBuffer reply = ByteBuffer.wrap(HandshakeRpc.answer(getspec(), Map.of()));

        assertThat(words(reply.position(28), 2)).containsExactly(-1, 2);
    }

    @Test
    void unknown_procedures_are_refused() throws IOException {
        ByteBuffer call = getspec();
        call.putInt(20, 5);

        assertThat(words(ByteBuffer.wrap(HandshakeRpc.answer(call, Map.of())).position(4), 6))
                .containsExactly(2, 1, 0, 0, 0, 3);
    }

    @Test
    void a_record_may_come_in_fragments() throws IOException {
        byte[] bytes = HexFormat.of().parseHex("000000020102" + "80000001" + "03");

        assertThat(HandshakeRpc.read(new DataInputStream(new ByteArrayInputStream(bytes)))
                        .array())
                .containsExactly(1, 2, 3);
    }

    private static ByteBuffer getspec() throws IOException {
        byte[] bytes = HexFormat.of().parseHex(GETSPEC.replace(" ", ""));
        return HandshakeRpc.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static int[] words(ByteBuffer buffer, int count) {
        int[] words = new int[count];
        for (int i = 0; i < count; i++) {
            words[i] = buffer.getInt();
        }
        return words;
    }
}
