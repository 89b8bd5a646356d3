package org.glujava.lab.loads;

import java.util.List;
import java.util.stream.Stream;

/** Processes on two mounts take turns by locks of each kind: see {@code counter.c}. */
final class Locks {
    private Locks() {}

    static List<String> run(LoadEnvironment ground) {
        String rounds = ground.thorough() ? "300" : "50";
        return Stream.of("fcntl", "ofd", "flock")
                .flatMap(kind -> ground
                        .run(
                                ground.program("counter"),
                                kind,
                                rounds,
                                ground.root().toString(),
                                ground.elsewhere().toString())
                        .expectSuccess()
                        .output()
                        .stream())
                .toList();
    }
}
