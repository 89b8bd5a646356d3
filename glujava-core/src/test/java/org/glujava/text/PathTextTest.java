package org.glujava.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glujava.spi.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTextTest {
    @TempDir
    Path folder;

    /** Another program than a JVM says which bytes a file's name has, in whatever locale the tests run. */
    @Test
    void a_file_has_the_bytes_of_the_text() throws Exception {
        String name = "\uDCFF% ä\uD83D\uDE00\uDCE4?#.jar";
        Path file = Files.createFile(PathText.path(folder + "/" + name));

        assertThat(bytesOfNames()).isEqualTo(Utf8.encode(name + "\0"));
        assertThat(PathText.of(file)).isEqualTo(folder + "/" + name);
        assertThat(PathText.of(file.toRealPath())).endsWith("/" + name);
    }

    private byte[] bytesOfNames() throws IOException {
        List<String> find = List.of("find", folder.toString(), "-type", "f", "-printf", "%f\\0");
        return new ProcessBuilder(find).start().getInputStream().readAllBytes();
    }

    @Test
    void a_folder_has_no_slash_behind_it() throws IOException {
        Path below = Files.createDirectory(PathText.path(folder + "/\uDCFF"));

        assertThat(PathText.of(below)).isEqualTo(folder + "/\uDCFF");
        assertThat(PathText.of(below.resolve("some.jar"))).isEqualTo(folder + "/\uDCFF/some.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a b/%41", "//a//\uDCFF", "/a/../\uDCFF/.", "a/b"})
    void a_text_is_as_the_path_of_it(String text) {
        String once = text.replace("//", "/");

        assertThat(PathText.of(PathText.path(text))).isEqualTo(once);
    }

    @Test
    void each_byte_but_slash_and_zero_may_stand_in_it() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        all[0] = '/';
        all['/'] = 'x';
        String text = Utf8.decode(all);

        assertThat(PathText.of(PathText.path(text))).isEqualTo(text);
        assertThat(Utf8.encode(PathText.of(PathText.path(text)))).isEqualTo(all);
    }

    @Test
    void others_are_none() {
        for (String text : List.of("/a\0", "/ä\0")) {
            assertThatThrownBy(() -> PathText.path(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
