package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.glujava.lab.FuseMount;
import org.glujava.lab.StartFailed;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.FailingLookups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that may open no more files. */
@Live
class NoDescriptorsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void fops_are_answered_without_a_free_descriptor(LiveLab live) throws Exception {
        FuseMount mount = live.mount("java", failing(live));
        for (String name : new String[] {"good", "throws", "overflows", "throws-in-reply"}) {
            Files.writeString(live.brick().data().resolve(name), "text");
        }
        limit(mount, "1");

        assertThat(mount.mountPoint().resolve("good")).hasContent("text");
        for (String name : new String[] {"throws", "overflows", "throws-in-reply"}) {
            assertThatThrownBy(() -> Files.size(mount.mountPoint().resolve(name)))
                    .hasMessageContaining("Input/output error");
        }
        assertThat(mount.log().gains(SOON, "fop lookup", "FailingLookups.lookup", "thrown on purpose"))
                .isTrue();

        limit(mount, "1024");
        assertThat(mount.mountPoint().resolve("good")).hasContent("text");
        assertThat(mount.running()).isTrue();
        assertThat(mount.log().linesWith("signal received")).isEmpty();
    }

    /** GlusterFS loads the translator, and the JVM begins to start. */
    @ParameterizedTest
    @ValueSource(ints = {14, 16})
    void a_start_with_few_descriptors_names_the_lack(int descriptors, LiveLab live) {
        StartFailed failure = catchThrowableOfType(
                StartFailed.class,
                () -> live.mounting("java", failing(live))
                        .under("prlimit", "--nofile=" + descriptors)
                        .mount());

        assertThat(failure).isNotNull();
        assertThat(failure.exitCode()).isNotZero();
        assertThat(failure.log().linesWith("] E [", "GluJava:", "Hint:", "descriptors left", "LimitNOFILE"))
                .hasSize(1);
        assertThat(failure.log().linesWith("signal received")).isEmpty();
    }

    private static Volume failing(LiveLab live) {
        return live.glujava("broken", TestJar.pack(live.lab(), FailingLookups.class));
    }

    private static void limit(FuseMount mount, String descriptors) throws IOException, InterruptedException {
        Process prlimit = new ProcessBuilder("prlimit", "--pid=" + mount.pid(), "--nofile=" + descriptors + ":")
                .inheritIO()
                .start();
        assertThat(prlimit.waitFor()).isZero();
    }
}
