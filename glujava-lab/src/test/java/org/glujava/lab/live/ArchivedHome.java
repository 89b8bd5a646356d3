package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volume;

/** Copies of the run-time home with class data archives, and mounts that use them. */
final class ArchivedHome {
    private ArchivedHome() {}

    static FuseMount.Builder mounting(LiveLab live, Path home, String name, Volume... translators) {
        return live.mounting(name, translators)
                .environment("GLUJAVA_HOME", home.toString())
                .environment("GLUJAVA_JAVA_HOME", javaHome(live));
    }

    static String javaHome(LiveLab live) {
        return Optional.ofNullable(live.environment().get("GLUJAVA_JAVA_HOME")).orElse(System.getProperty("java.home"));
    }

    /** A copy of the run-time home, with the archive that the installation would make. */
    static Path make(LiveLab live) throws Exception {
        return make(live, lists(live));
    }

    static Path lists(LiveLab live) {
        return live.paths().root().resolve(ClassList.FOLDER);
    }

    /** @param jars translators' jars whose classes are in the archive too */
    static Path make(LiveLab live, Path lists, Path... jars) throws Exception {
        Path home = live.copyHome(live.lab().folder("home"));
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-euc",
                "GLUJAVA_ROOT=$PWD; source scripts/jdk.sh; source scripts/archive.sh; CLASS_LISTS=$1; make_archive \"${@:2}\"",
                "bash",
                lists.toString(),
                home.toString(),
                javaHome(live)));
        Stream.of(jars).map(Path::toString).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .directory(live.paths().root().toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return home;
    }
}
