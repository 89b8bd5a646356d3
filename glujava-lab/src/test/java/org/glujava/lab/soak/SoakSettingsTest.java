package org.glujava.lab.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoakSettingsTest {
    @Test
    void a_soak_by_time_ends_when_that_is_over() {
        assertThat(soak(0).progress(Duration.ofSeconds(30), 1_000_000)).isEqualTo(0.5);
        assertThat(soak(0).progress(Duration.ofSeconds(60), 0)).isEqualTo(1);
    }

    @Test
    void a_soak_by_fops_ends_when_they_have_entered_or_the_time_is_over() {
        assertThat(soak(1000).progress(Duration.ofSeconds(6), 500)).isEqualTo(0.5);
        assertThat(soak(1000).progress(Duration.ofSeconds(6), 1000)).isEqualTo(1);
        assertThat(soak(1000).progress(Duration.ofSeconds(60), 500)).isEqualTo(1);
    }

    private static SoakSettings soak(long fops) {
        Path file = Path.of("file");
        return new SoakSettings(Duration.ofMinutes(1), 1, fops, 10, 8, false, file, file, List.of(), null, null, null);
    }
}
