package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.glujava.lab.FuseMount;
import org.glujava.lab.translators.OwnJar;
import org.junit.jupiter.api.Test;

/** A translator's jar is used from a copy in memory, but its code opens the file by name. */
@Live
class OwnJarTest {
    @Test
    void a_translator_opens_its_own_jar(LiveLab live) {
        Path jar = TestJar.pack(live.lab(), OwnJar.class);
        FuseMount mount = live.mount("java", live.glujava("own-jar", jar));
        assertThat(mount.log()
                        .linesWith("its own jar is " + jar.toUri().toString().replace("file:///", "file:/")))
                .hasSize(1);
        assertThat(mount.log().errors()).isEmpty();
    }
}
