package org.glujava.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.glujava.Parent;
import org.glujava.Subvolume;
import org.glujava.spi.Utf8;
import org.junit.jupiter.api.Test;

class VolumeDescriptionTest {
    @Test
    void is_read_from_texts_with_zeros_behind() {
        byte[] bytes = "v\0002\0a\0b\0001\0top\0ttl\00060s\0empty\0\0".getBytes(StandardCharsets.UTF_8);
        var volume = VolumeDescription.parse(bytes, bytes.length);
        assertThat(volume.volume()).isEqualTo("v");
        assertThat(volume.subvolumes()).containsExactly(new Subvolume(0, "a"), new Subvolume(1, "b"));
        assertThat(volume.parents()).containsExactly(new Parent(0, "top"));
        assertThat(volume.options()).isEqualTo(Map.of("ttl", "60s", "empty", ""));
    }

    @Test
    void keeps_bytes_that_are_no_utf8() {
        byte[] bytes = Utf8.encode("v\0000\0000\0hide\0\uDCFFä\0");
        assertThat(VolumeDescription.parse(bytes, bytes.length).options()).isEqualTo(Map.of("hide", "\uDCFFä"));
    }
}
